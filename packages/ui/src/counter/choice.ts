import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import type { DeskKey, DeskWords } from './desk-words.ts';
import { callableAt, findNumbers } from './find-number.ts';
import type { QueueNow } from './queue-now.ts';

/** Reasons to call somebody out of turn, the usual ones first. */
export const reasons = ['urgent', 'supplement', 'care', 'missed', 'other'] as const;

/** Why somebody is called out of turn. */
export interface Reason {
  readonly code: (typeof reasons)[number] | null;
  /** His own words, for `other`. */
  readonly own: string;
}

/** The shortest reason the hub takes. */
const leastOwn = 2;

/** The reason as the ledger keeps it; null while there is none. */
export function reasonText({ code, own }: Reason, { say }: DeskWords): string | null {
  if (code === null) return null;
  if (code !== 'other') return say(`counter.chosen.reason.${code}`);
  const text = own.trim();
  return text.length < leastOwn ? null : text;
}

/** What was typed and picked so far. */
export interface ChosenDraft {
  readonly typed: string;
  readonly pickedId: string | null;
  readonly reason: Reason;
}

/** What a draft means now, while numbers come and go. */
export interface Choice {
  readonly found: readonly CounterTicket[];
  readonly picked: CounterTicket | null;
  /** Nobody knows whether its paper came out. */
  readonly unproven: boolean;
  /** Whom to call and why; null while one of them is missing. */
  readonly order: { readonly ticketId: string; readonly reason: string } | null;
  readonly missing: Extract<DeskKey, 'counter.chosen.pick' | 'counter.chosen.reasonMissing'> | null;
}

/** The draft of a question for somebody whose row was pressed, or for nobody yet. */
export function draftFor(preset: CounterTicket | null): ChosenDraft {
  return {
    typed: preset?.ticket ?? '',
    pickedId: preset?.id ?? null,
    reason: { code: preset?.status === 'missed' ? 'missed' : null, own: '' },
  };
}

/** Finds who is meant. The only one that fits is picked by itself. */
export function choiceOf(draft: ChosenDraft, now: QueueNow, words: DeskWords): Choice {
  const found = findNumbers(callableAt(now), draft.typed);
  const only = found.length === 1 ? found[0] : undefined;
  const picked = found.find(({ id }) => id === draft.pickedId) ?? only ?? null;
  const text = reasonText(draft.reason, words);
  const unproven = picked?.status === 'unproven';
  const whole = picked !== null && text !== null && !unproven;
  return {
    found,
    picked,
    unproven,
    order: whole ? { ticketId: picked.id, reason: text } : null,
    missing: missingIn(picked, text),
  };
}

function missingIn(picked: CounterTicket | null, text: string | null): Choice['missing'] {
  if (picked === null) return 'counter.chosen.pick';
  if (picked.status === 'unproven') return null;
  return text === null ? 'counter.chosen.reasonMissing' : null;
}
