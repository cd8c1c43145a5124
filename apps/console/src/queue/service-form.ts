import type { QueueService } from '@hall/core/contract/topics/queue-topic';
import { serviceDetails, type ServiceDetails } from '@hall/core/domain/service/service';
import { written, type Problem, type Written } from '../shared/form-problems.ts';
import { typedNumber } from '../shared/typed-number.ts';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours of some weekdays as they are typed. */
export interface HoursForm {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** A service as it is typed. */
export interface ServiceForm {
  readonly letter: string;
  readonly zh: string;
  readonly en: string;
  readonly position: string;
  readonly targetMinutes: string;
  readonly waitTargetMinutes: string;
  /** None: as long as the hall is open. */
  readonly hours: readonly HoursForm[];
}

/** As many lines of hours as the contract takes. */
export const mostHours = 14;

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** What a new line of hours begins with. */
export const usualHours: HoursForm = {
  days: ['1', '2', '3', '4', '5'],
  from: '08:30',
  to: '17:00',
};

/** An empty form behind the services there are: the first free letter, the last place. */
export function newServiceForm(services: readonly QueueService[]): ServiceForm {
  const taken = services.map(({ details }) => details.letter);
  const last = Math.max(-1, ...services.map(({ details }) => details.position));
  return {
    letter: letters.find((letter) => !taken.includes(letter)) ?? '',
    zh: '',
    en: '',
    position: String(Math.min(99, last + 1)),
    targetMinutes: '10',
    waitTargetMinutes: '',
    hours: [],
  };
}

/** The form that shows a service. */
export function serviceFormOf(details: ServiceDetails): ServiceForm {
  const { letter, name, position, targetMinutes, waitTargetMinutes, hours } = details;
  return {
    letter,
    ...name,
    position: String(position),
    targetMinutes: String(targetMinutes),
    waitTargetMinutes: waitTargetMinutes === undefined ? '' : String(waitTargetMinutes),
    hours: hours.map(({ days, from, to }) => ({
      days: weekdays.filter((day) => days.includes(Number(day))),
      from,
      to,
    })),
  };
}

/** What the hub is sent. `others` are the services it must not share its letter with. */
export function toService(
  form: ServiceForm,
  others: readonly QueueService[],
): Written<ServiceDetails> {
  const letter = form.letter.normalize('NFKC').trim().toUpperCase();
  const { zh, en } = form;
  const wait = typedNumber(form.waitTargetMinutes);
  const more: [string, Problem][] = [];
  if (others.some(({ details }) => details.letter === letter)) more.push(['letter', 'taken']);
  form.hours.forEach(({ from, to }, at) => {
    if (from !== '' && to !== '' && to <= from) more.push([`hours.${at}.to`, 'order']);
  });
  const candidate = {
    letter,
    name: { zh, en },
    position: typedNumber(form.position),
    targetMinutes: typedNumber(form.targetMinutes),
    ...(wait === undefined ? {} : { waitTargetMinutes: wait }),
    hours: form.hours.map(({ days, ...times }) => ({ days: days.map(Number), ...times })),
  };
  return written(serviceDetails, candidate, more);
}
