import { voiceSettings, type VoiceSettings } from '@hall/core/domain/service/queue-settings';
import { written, type Problem, type Written } from '../shared/form-problems.ts';
import { typedNumber } from '../shared/typed-number.ts';

/** The voice as it is typed. */
export interface VoiceForm {
  readonly volume: string;
  readonly zones: readonly { readonly name: string; readonly volume: string }[];
  readonly quiet: readonly { readonly from: string; readonly to: string }[];
}

/** As many as the contract takes. */
export const mostZones = 20;
export const mostQuiet = 4;

/** The form that shows the settings of the voice. */
export function voiceFormOf({ volume, zones, quiet }: VoiceSettings): VoiceForm {
  return {
    volume: String(volume),
    zones: zones.map((zone) => ({ name: zone.name, volume: String(zone.volume) })),
    quiet,
  };
}

/** The voice as it is sent, or the fields that stand in the way. */
export function toVoice({ volume, zones, quiet }: VoiceForm): Written<VoiceSettings> {
  const more: [string, Problem][] = [];
  const names = zones.map(({ name }) => name.trim());
  names.forEach((name, at) => {
    if (name !== '' && names.indexOf(name) < at) more.push([`zones.${at}.name`, 'taken']);
  });
  quiet.forEach(({ from, to }, at) => {
    if (from !== '' && from === to) more.push([`quiet.${at}.to`, 'order']);
  });
  return written(
    voiceSettings,
    {
      volume: typedNumber(volume),
      zones: zones.map((zone) => ({ name: zone.name, volume: typedNumber(zone.volume) })),
      quiet: quiet.map((span) => ({ ...span })),
    },
    more,
  );
}

/** Screens of a zone: those whose name begins with the zone's, and with no longer one (as the voice does it). */
export function screensOf(
  zone: string,
  zones: readonly string[],
  screens: readonly string[],
): string[] {
  const own = zone.trim();
  if (own === '') return [];
  const longer = zones.map((name) => name.trim()).filter((name) => name.length > own.length);
  return screens.filter(
    (screen) => screen.startsWith(own) && !longer.some((name) => screen.startsWith(name)),
  );
}
