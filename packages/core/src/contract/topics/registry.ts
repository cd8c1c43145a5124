import type { z } from 'zod';
import { staffRole } from '../../domain/staff/staff.ts';
import type { Caller } from '../roles.ts';
import { baysRecord } from './bays-topic.ts';
import { boardRecord, kioskRecord } from './board-topic.ts';
import { boothRecord } from './booth-topic.ts';
import { emergencyRecord } from './emergency-topic.ts';
import { hallDayRecord } from './hall-day-topic.ts';
import { powerRecord } from './power-topic.ts';
import { entranceTopicRecord } from './entrance-topic.ts';
import { gatesRecord } from './gates-topic.ts';
import { counterRecord, queueRecord } from './queue-topic.ts';
import { devicesRecord, staffRecord } from './staff-topic.ts';
import { voiceRecord } from './voice-topic.ts';

const staffRoles = staffRole.options;
/** What concerns the whole hall goes to every screen and every desk. */
const everybody = ['board', 'kiosk', 'counter', 'booth', ...staffRoles] as const;

/** What screens subscribe to. Each topic is a DTO of its own, never a filtered view of another. */
export const topics = {
  board: {
    record: boardRecord,
    allowed: everybody,
  },
  booth: { record: boothRecord, allowed: ['booth'] },
  kiosk: { record: kioskRecord, allowed: ['kiosk'] },
  staff: { record: staffRecord, allowed: staffRoles },
  queue: {
    record: queueRecord,
    allowed: ['board', 'kiosk', 'counter', ...staffRoles],
  },
  voice: {
    record: voiceRecord,
    allowed: ['board', 'kiosk', 'counter', ...staffRoles],
  },
  emergency: {
    record: emergencyRecord,
    allowed: everybody,
  },
  power: {
    record: powerRecord,
    allowed: everybody,
  },
  bays: {
    record: baysRecord,
    allowed: ['board', 'booth', ...staffRoles],
  },
  hallDay: {
    record: hallDayRecord,
    allowed: everybody,
  },
  entrance: {
    record: entranceTopicRecord,
    allowed: everybody,
  },
  gates: { record: gatesRecord, allowed: staffRoles },
  counter: { record: counterRecord, allowed: ['counter', 'staff', 'rights', 'manager'] },
  devices: { record: devicesRecord, allowed: ['manager'] },
} as const satisfies Record<string, { record: z.ZodType; allowed: readonly Caller[] }>;

export type TopicName = keyof typeof topics;
export type TopicRecord<T extends TopicName> = z.infer<(typeof topics)[T]['record']>;

/** Whether `name` is a topic; a wire gives strings. */
export function isTopicName(name: string): name is TopicName {
  return Object.hasOwn(topics, name);
}
