import type {
  Agency,
  ComplaintKind,
  ComplaintOutcome,
  DropReason,
} from '@hall/core/domain/complaint/complaint';
import type { ComplaintEvent } from '@hall/core/domain/complaint/transition';

/** What a step may ask for; each asks for a part of it. */
export interface StepForm {
  readonly kind: ComplaintKind;
  readonly outcome: ComplaintOutcome | '';
  readonly agency: Agency | '';
  readonly reason: DropReason | '';
  /** The note; what was told where a draft becomes a complaint. */
  readonly text: string;
}

export const blankStep: StepForm = {
  kind: 'other',
  outcome: '',
  agency: '',
  reason: '',
  text: '',
};

/** The shortest text a step is taken with; the hub refuses shorter ones. Accepting needs none. */
export function shortestNote(step: ComplaintEvent): number {
  return step === 'accept' ? 0 : 4;
}

/** Whether a form says everything its step needs. */
export function isWhole(step: ComplaintEvent, form: StepForm): boolean {
  const length = form.text.trim().length;
  // A note that is begun is finished.
  const isWritten = length >= 4 || (length === 0 && shortestNote(step) === 0);
  const isChosen =
    (step !== 'handle' || form.outcome !== '') &&
    (step !== 'refer' || form.agency !== '') &&
    (step !== 'drop' || form.reason !== '');
  return isWritten && isChosen;
}
