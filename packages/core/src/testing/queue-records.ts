import type {
  QueueCall,
  QueueCounter,
  QueueRecord,
  QueueService,
} from '../contract/topics/queue-topic.ts';
import { dayOf } from '../basics/market-day.ts';
import { defaultQueueSettings } from '../domain/service/queue-settings.ts';
import { ticketNumber } from '../domain/ticket/ticket.ts';
import { queueId, serviceOf } from './queue-builders.ts';

const names = [
  ['求职登记', 'Job seekers'],
  ['用工登记', 'Employers'],
  ['权益维护', 'Rights and complaints'],
  ['培训与政策', 'Training and policy'],
  ['就业与社保', 'Employment and insurance'],
  ['创业服务', 'Starting a business'],
  ['档案查询', 'Files'],
  ['就业困难人员认定', 'Recognition of hardship'],
  ['工伤咨询', 'Injury at work'],
  ['法律援助', 'Legal aid'],
  ['社保卡办理', 'Social security cards'],
  ['综合咨询', 'General advice'],
] as const;

/** A service of the topic `queue`, number 1 to 12, for which some people wait. */
export function queueServiceRecord(
  number: number,
  changes: Partial<QueueService> = {},
): QueueService {
  const [zh, en] = names[(number - 1) % names.length] ?? names[0];
  const { details } = serviceOf({
    letter: String.fromCharCode(64 + number),
    name: { zh, en },
    position: number,
  });
  return {
    kind: 'service',
    id: queueId('a', number),
    details,
    phase: 'open',
    startsAtMs: null,
    waiting: (number * 7) % 13,
    expectedWaitMs: number % 3 === 0 ? null : number * 4 * 60_000,
    ...changes,
  };
}

/** A window of the topic `queue`. */
export function queueCounterRecord(number: number): QueueCounter {
  return {
    kind: 'counter',
    id: queueId('b', number),
    number,
    name: null,
    serviceIds: [queueId('a', 1)],
    shows: 'idle',
    ticket: null,
    callSeq: null,
    sinceMs: 0,
  };
}

/** The call with this number of the hall, of a ticket of its own, to one of six windows. */
export function queueCallRecord(
  seq: number,
  atMs: number,
  changes: Partial<QueueCall> = {},
): QueueCall {
  const counterNumber = 1 + (seq % 6);
  return {
    kind: 'call',
    id: queueId('d', seq),
    seq,
    ticketId: queueId('c', seq),
    ticket: ticketNumber({ letter: 'A', number: seq }),
    counterId: queueId('b', counterNumber),
    counterNumber,
    callKind: 'next',
    times: 1,
    atMs,
    cancelled: false,
    ...changes,
  };
}

/** A hall with so many services, and so many calls a minute apart of which the last was just now. */
export function queueRecords(
  services: number,
  calls: number,
  nowMs: number,
): readonly QueueRecord[] {
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return [
    {
      kind: 'rules',
      id: 'rules',
      day: dayOf(nowMs),
      priorityClasses: [],
      voice: defaultQueueSettings.voice,
    },
    ...upTo(services).map((number) => queueServiceRecord(number)),
    ...upTo(6).map(queueCounterRecord),
    ...upTo(calls).map((seq) => queueCallRecord(seq, nowMs - (calls - seq) * 60_000)),
  ];
}
