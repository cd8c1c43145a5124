import type { z } from 'zod';
import type { Caller } from '../roles.ts';
import { boardRecord, kioskRecord } from './board-topic.ts';
import { counterRecord, queueRecord } from './queue-topic.ts';
import { devicesRecord, staffRecord } from './staff-topic.ts';
import { voiceRecord } from './voice-topic.ts';

/** What screens subscribe to. Each topic is a DTO of its own, never a filtered view of another. */
export const topics = {
  board: {
    record: boardRecord,
    allowed: ['board', 'kiosk', 'counter', 'staff', 'reviewer', 'rights', 'manager', 'auditor'],
  },
  kiosk: { record: kioskRecord, allowed: ['kiosk'] },
  staff: { record: staffRecord, allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'] },
  queue: {
    record: queueRecord,
    allowed: ['board', 'kiosk', 'counter', 'staff', 'reviewer', 'rights', 'manager', 'auditor'],
  },
  voice: {
    record: voiceRecord,
    allowed: ['board', 'kiosk', 'counter', 'staff', 'reviewer', 'rights', 'manager', 'auditor'],
  },
  counter: { record: counterRecord, allowed: ['counter', 'staff', 'rights', 'manager'] },
  devices: { record: devicesRecord, allowed: ['manager'] },
} as const satisfies Record<string, { record: z.ZodType; allowed: readonly Caller[] }>;

export type TopicName = keyof typeof topics;
export type TopicRecord<T extends TopicName> = z.infer<(typeof topics)[T]['record']>;

/** Whether `name` is a topic; a wire gives strings. */
export function isTopicName(name: string): name is TopicName {
  return Object.hasOwn(topics, name);
}
