import type { QueueCounter, QueueRecord } from '@hall/core/contract/topics/queue-topic';
import type { Terminal, TerminalKind, TerminalPlace } from '@hall/core/domain/device/terminal';
import type { Language } from '@hall/core/i18n/translate';
import type { Say } from '../app/language.tsx';
import { boardFormOf, toBoardProfile, type BoardForm } from './board-form.ts';

/** Where a screen is and what it is for, as it is chosen. */
export interface PlaceForm {
  readonly board: BoardForm;
  readonly counterId: string | null;
  readonly zone: string | null;
}

/** What there is to choose from. */
export interface Places {
  /** By number. */
  readonly counters: readonly QueueCounter[];
  readonly zones: readonly string[];
}

/** The windows and the sound zones the queue knows now. */
export function placesOf(records: Iterable<QueueRecord>): Places {
  const counters: QueueCounter[] = [];
  let zones: readonly string[] = [];
  for (const record of records) {
    if (record.kind === 'counter') counters.push(record);
    else if (record.kind === 'rules') zones = record.voice.zones.map(({ name }) => name);
  }
  return { counters: counters.sort((a, b) => a.number - b.number), zones };
}

/** The form that shows where a screen is. */
export function placeFormOf(known: Terminal | null): PlaceForm {
  return {
    board: boardFormOf(known?.board ?? null),
    counterId: known?.counterId ?? null,
    zone: known?.zone ?? null,
  };
}

/** What the hub is told; null while something is missing. A choice that is gone is none. */
export function toPlace(kind: TerminalKind, form: PlaceForm, places: Places): TerminalPlace | null {
  if (kind === 'counter') {
    const known = places.counters.some(({ id }) => id === form.counterId);
    return known ? { board: null, counterId: form.counterId, zone: null } : null;
  }
  if (kind === 'booth') return { board: null, counterId: null, zone: null };
  const zone = form.zone !== null && places.zones.includes(form.zone) ? form.zone : null;
  const board = kind === 'board' ? toBoardProfile(form.board) : null;
  if (kind === 'board' && board === null) return null;
  return { board, counterId: null, zone };
}

/** A window as it is written over it: its number and, if it has one, its name. */
export function counterWords(counter: QueueCounter, language: Language, say: Say): string {
  const { number, name } = counter;
  const window = say('terminal.counter.number', { number });
  if (name === null) return window;
  return say('terminal.counter.named', { window, name: language === 'en' ? name.en : name.zh });
}
