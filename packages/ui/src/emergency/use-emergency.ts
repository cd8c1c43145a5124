import type { Emergency } from '@hall/core/domain/emergency/emergency';
import { useTopic } from '../hall/use-hall.ts';

/** The danger that runs, or null. The client has to follow the topic `emergency`. */
export function useEmergency(): Emergency | null {
  return useTopic('emergency').records.get('emergency') ?? null;
}
