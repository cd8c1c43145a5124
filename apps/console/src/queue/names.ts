import type { QueueCounter, QueueService } from '@hall/core/contract/topics/queue-topic';
import type { BothNames, OfficeHours, ServiceDetails } from '@hall/core/domain/service/service';
import type { Language } from '@hall/core/i18n/translate';
import type { Say } from '../app/language.tsx';

/** A name in the language of the screen. */
export function nameIn({ zh, en }: BothNames, language: Language): string {
  return language === 'en' ? en : zh;
}

/** A service as it is talked about: its letter and its name. */
export function serviceWords(
  { letter, name }: Pick<ServiceDetails, 'letter' | 'name'>,
  language: Language,
): string {
  return `${letter} ${nameIn(name, language)}`;
}

/** A window as it is talked about: its number, and its name where it has one. */
export function counterWords(
  { number, name }: Pick<QueueCounter, 'number' | 'name'>,
  language: Language,
  say: Say,
): string {
  const window = say('queue.window', { number });
  return name === null ? window : `${window} ${nameIn(name, language)}`;
}

/** What it means that no window serves a service any more. */
export function unservedWords(
  { details, waiting }: Pick<QueueService, 'details' | 'waiting'>,
  language: Language,
  say: Say,
): string {
  const service = serviceWords(details, language);
  return waiting === 0
    ? say('queueSetup.sure.nobody', { service })
    : say('queueSetup.sure.text', { service, count: waiting });
}

/** Weekdays in a row as one piece: 周一至周五, 周日. */
export function daysWords(days: readonly number[], say: Say): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const day = (number: number): string => say(`weekday.${number as 1}`);
  const pieces: number[][] = [];
  for (const number of sorted) {
    const last = pieces.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else pieces.push([number]);
  }
  const words = pieces.flatMap((piece) => {
    const [from = 1] = piece;
    const to = piece.at(-1) ?? from;
    if (piece.length < 3) return piece.map(day);
    return [
      piece.length === 7
        ? say('queue.everyDay')
        : say('queue.dayRange', { from: day(from), to: day(to) }),
    ];
  });
  return words.join(say('list.comma'));
}

/** The hours of a service, a line for each. */
export function hoursLines(hours: readonly OfficeHours[], say: Say): string[] {
  return hours.map(({ days, from, to }) => `${daysWords(days, say)} ${from}–${to}`);
}
