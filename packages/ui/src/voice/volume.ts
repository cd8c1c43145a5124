import type { VoiceState } from '@hall/core/contract/topics/voice-topic';

/** A danger is said as loud as it gets, whatever is set. */
export const emergencyGain = 1;

/**
 * How loud a screen is: as its zone, or as the hall where it has none or the zone was taken out of
 * the settings since. Squared, because ears hear loudness so.
 */
export function gainOf(
  { volume, zones }: Pick<VoiceState, 'volume' | 'zones'>,
  zone: string | null,
): number {
  const own = zones.find(({ name }) => name === zone);
  return ((own?.volume ?? volume) / 100) ** 2;
}
