import type { QueueCounter } from '@hall/core/contract/topics/queue-topic';
import { counterDetails, type CounterDetails } from '@hall/core/domain/service/counter';
import { written, type Problem, type Written } from '../shared/form-problems.ts';
import { typedNumber } from '../shared/typed-number.ts';

/** A window as it is typed. */
export interface CounterForm {
  readonly number: string;
  /** Both empty: it goes by its number alone. */
  readonly zh: string;
  readonly en: string;
  readonly serviceIds: readonly string[];
}

/** An empty form with the first free number. */
export function newCounterForm(counters: readonly QueueCounter[]): CounterForm {
  const taken = new Set(counters.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return { number: String(number), zh: '', en: '', serviceIds: [] };
}

/** The form that shows a window, without services that are gone. */
export function counterFormOf(
  { number, name, serviceIds }: QueueCounter,
  known: ReadonlySet<string>,
): CounterForm {
  return {
    number: String(number),
    zh: name?.zh ?? '',
    en: name?.en ?? '',
    serviceIds: serviceIds.filter((id) => known.has(id)),
  };
}

/** What the hub is sent. `others` are the windows it must not share its number with. */
export function toCounter(
  form: CounterForm,
  others: readonly QueueCounter[],
): Written<CounterDetails> {
  const number = typedNumber(form.number);
  const more: [string, Problem][] = others.some((other) => other.number === number)
    ? [['number', 'taken']]
    : [];
  const { zh, en } = form;
  const nameless = zh.trim() === '' && en.trim() === '';
  const candidate = {
    number,
    name: nameless ? null : { zh, en },
    serviceIds: [...form.serviceIds],
  };
  return written(counterDetails, candidate, more);
}
