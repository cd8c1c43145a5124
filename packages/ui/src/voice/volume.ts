import type { VoiceState } from '@hall/core/contract/topics/voice-topic';

/** A danger is said as loud as it gets, whatever is set. */
export const emergencyGain = 1;

/**
 * How loud a screen is. A zone is all screens whose name begins with the zone's name (东区 for
 * 东区大屏 and 东区自助机1); the longest name wins. Squared, because ears hear loudness so.
 */
export function gainOf(
  { volume, zones }: Pick<VoiceState, 'volume' | 'zones'>,
  screen: string | null,
): number {
  const [zone] = zones
    .filter(({ name }) => screen?.startsWith(name) === true)
    .sort((a, b) => b.name.length - a.name.length);
  return ((zone?.volume ?? volume) / 100) ** 2;
}
