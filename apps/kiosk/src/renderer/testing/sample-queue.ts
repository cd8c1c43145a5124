import { dayOf } from '@hall/core/basics/market-day';
import type { Reservation } from '@hall/core/contract/commands/ticket-commands';
import type {
  QueueCounter,
  QueueRecord,
  QueueService,
} from '@hall/core/contract/topics/queue-topic';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import { sampleId } from './sample-hall.ts';

const names = [
  ['A', '求职登记', 'Job seekers'],
  ['B', '用工登记', 'Employers'],
  ['C', '权益维护', 'Rights and complaints'],
  ['D', '培训与政策', 'Training and policy'],
  ['E', '就业与社保', 'Employment and insurance'],
  ['F', '灵活就业人员社会保险补贴', 'Social insurance for gig work'],
  ['G', '技能等级认定报名', 'Skill certificates'],
] as const;

/** Which letters each window serves. */
const windows = ['A', 'A', 'AB', 'B', 'CD', 'ABCDEFG'] as const;

const waiting = [7, 0, 23, 2, 0, 4, 1] as const;

/** One service; what is given replaces the usual. */
export function sampleService(index: number, change: Partial<QueueService> = {}): QueueService {
  const [letter, zh, en] = names[index] ?? names[0];
  const count = waiting[index] ?? 0;
  return {
    kind: 'service',
    id: sampleId(7, index),
    details: { letter, name: { zh, en }, position: index, targetMinutes: 8, hours: [] },
    phase: 'open',
    startsAtMs: null,
    waiting: count,
    expectedWaitMs: index % 3 === 1 ? null : 150_000 * (count + 1),
    ...change,
  };
}

function sampleWindow(index: number, nowMs: number): QueueCounter {
  const letters = windows[index] ?? 'A';
  return {
    kind: 'counter',
    id: sampleId(8, index),
    number: index + 1,
    name: null,
    serviceIds: names.flatMap(([letter], at) => (letters.includes(letter) ? sampleId(7, at) : [])),
    shows: 'idle',
    ticket: null,
    callSeq: null,
    sinceMs: nowMs,
  };
}

/** The queue of a county's hall: five services, six windows. */
export function sampleQueue(nowMs: number, services = 5): QueueRecord[] {
  const all = Array.from({ length: services }, (_, index) => sampleService(index));
  return [
    ...all,
    ...(services === 0 ? [] : windows.map((_, index) => sampleWindow(index, nowMs))),
    {
      kind: 'rules',
      id: 'rules',
      day: dayOf(nowMs),
      priorityClasses: defaultQueueSettings.priority.classes,
      voice: defaultQueueSettings.voice,
    },
  ];
}

/** Every phase a service can be in, with the longest names a manager can give. */
export function busyQueue(nowMs: number): QueueRecord[] {
  const startsAtMs = nowMs + 2 * 3_600_000;
  const long = { zh: '灵活就业人员社会保险补贴', en: 'Social insurance for gig wrkrs' };
  const phases: readonly Partial<QueueService>[] = [
    { waiting: 188, expectedWaitMs: 188 * 150_000 },
    { phase: 'early', startsAtMs, waiting: 12, expectedWaitMs: null },
    { phase: 'last' },
    { phase: 'over' },
    { phase: 'closed' },
    { phase: 'closed', startsAtMs },
    {},
  ];
  const rest = sampleQueue(nowMs, 7).filter(({ kind }) => kind !== 'service');
  const services = phases.map((phase, index) => {
    const { details, ...usual } = sampleService(index, phase);
    return { ...usual, details: { ...details, name: long } };
  });
  return [...services, ...rest];
}

/** What the hub answers to the wish for a number. */
export function sampleReservation(nowMs: number): Reservation {
  return {
    ticketId: sampleId(9, 1),
    number: 'A008',
    code: '730518',
    ahead: 7,
    expectedWaitMs: 1_200_000,
    startsAtMs: null,
    confirmByMs: nowMs + 120_000,
    document: { kind: 'ticket', blocks: [{ kind: 'text', text: 'A008' }] },
  };
}
