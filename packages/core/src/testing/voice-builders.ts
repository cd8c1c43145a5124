import { defaultQueueSettings } from '../domain/service/queue-settings.ts';
import type { ScheduleEvent, VoiceCall } from '../rules/announcement-schedule.ts';

/** What holds in these tests: volume 70, no quiet hours. */
export const settings = defaultQueueSettings.voice;
/** 09:00 in Shanghai. */
export const nineMs = Date.UTC(2026, 2, 2, 1);

/** A call of a counter and a ticket of its own, three seconds long. */
export function callOf(
  seq: number,
  given: Partial<Omit<VoiceCall, 'sentence'>> & { durationMs?: number } = {},
): VoiceCall {
  const { durationMs = 3_000, ...rest } = given;
  return {
    callId: `call-${seq}`,
    seq,
    ticketId: `ticket-${seq}`,
    counterId: `counter-${seq}`,
    madeAtMs: nineMs,
    sentence: { clips: [{ clip: 'ten', atMs: 0 }], durationMs, text: `${seq}` },
    ...rest,
  };
}

/** A danger is raised. */
export const fire = {
  type: 'emergency',
  emergency: 'fire',
  sentence: { clips: [{ clip: 'emergency-fire', atMs: 0 }], durationMs: 8_000, text: '火' },
} as const satisfies ScheduleEvent;
