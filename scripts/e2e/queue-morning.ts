// A morning of a county's hall, with what a manager has to look after at its end.
import type { Offered, QueueHall } from './queue-desk.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const points = [5, 5, 4, 5, 3, 5, 2];

const offers: readonly Offered[] = [
  {
    letter: 'A',
    name: { zh: '求职登记', en: 'Job seekers' },
    targetMinutes: 8,
    waitTargetMinutes: 20,
  },
  {
    letter: 'B',
    name: { zh: '用工登记', en: 'Employers' },
    targetMinutes: 10,
    hours: [{ days: everyDay, from: '05:00', to: '17:00' }],
  },
  {
    letter: 'C',
    name: { zh: '权益维护', en: 'Rights and complaints' },
    targetMinutes: 15,
    waitTargetMinutes: 30,
    hours: [
      { days: everyDay, from: '08:30', to: '11:30' },
      { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
    ],
  },
  { letter: 'D', name: { zh: '培训与政策', en: 'Training and policy' }, waitTargetMinutes: 20 },
  { letter: 'E', name: { zh: '就业与社保', en: 'Employment and insurance' }, targetMinutes: 12 },
];

/** Which letters each window serves; the first three work through the morning. */
const windows = ['A', 'A', 'AB', 'B', 'CD', 'ABCDE'];

/** Lets people come and be served from five in the morning to ten. */
export async function tellMorning(hall: QueueHall): Promise<void> {
  const ids = new Map<string, string>();
  for (const offer of offers) ids.set(offer.letter, await hall.service(offer));
  const idOf = (letter: string): string => ids.get(letter) ?? '';
  const counters: string[] = [];
  for (const [at, letters] of windows.entries()) {
    counters.push(await hall.counter(at + 1, Array.from(letters, idOf)));
  }
  hall.pass(-300);
  for (let turn = 0; turn < 60; turn += 1) {
    await serveTurn(hall, { turn, idOf, counterId: counters[turn % 3] ?? '' });
  }
  await endMorning(hall, idOf, counters);
}

async function serveTurn(
  hall: QueueHall,
  at: {
    readonly turn: number;
    readonly idOf: (letter: string) => string;
    readonly counterId: string;
  },
): Promise<void> {
  const { turn, idOf, counterId } = at;
  await hall.issue(idOf('A'), turn % 5 === 4 ? 'older' : null);
  if (turn % 3 === 2) await hall.issue(idOf('B'));
  hall.pass(1 + (turn % 4));
  await hall.press(counterId, 'next');
  hall.pass(0.5);
  if (turn % 13 === 12) {
    hall.pass(1);
    await hall.press(counterId, 'miss');
    return;
  }
  await hall.press(counterId, 'start');
  hall.pass(1 + (turn % 3));
  await hall.press(counterId, 'complete');
  const score = points[turn % points.length] ?? 5;
  if (turn % 2 === 0) {
    await hall.does(
      'ticket.rate',
      { which: { with: 'counter', counterId }, score },
      { kind: 'system' },
    );
  }
}

/** Somebody is served for too long, somebody does not come, a window has closed, one service has none. */
async function endMorning(
  hall: QueueHall,
  idOf: (letter: string) => string,
  [first = '', second = '', third = '', fourth = '']: readonly string[],
): Promise<void> {
  await hall.press(fourth, 'next', 'start');
  await hall.does('counter.setPaused', { counterId: second, paused: true });
  for (let n = 0; n < 9; n += 1) await hall.issue(idOf('A'), n % 6 === 5 ? 'disabled' : null);
  hall.pass(16);
  for (let n = 0; n < 4; n += 1) await hall.issue(idOf('D'));
  await hall.press(first, 'next');
  hall.pass(6);
  await hall.press(third, 'next', 'start');
  hall.pass(4);
}
