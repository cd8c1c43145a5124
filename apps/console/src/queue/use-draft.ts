import { useState } from 'react';

/** What somebody is changing, over what the hub has. */
export interface Draft<F> {
  readonly form: F;
  /** Something is not saved. */
  readonly dirty: boolean;
  /** A colleague has saved something else meanwhile. */
  readonly overtaken: boolean;
  readonly change: (form: F) => void;
  /** The hub has taken it. */
  readonly kept: () => void;
  readonly drop: () => void;
}

/**
 * A form over a live record: it follows the hub until somebody types, keeps what is typed, and follows
 * again once that is saved.
 */
export function useDraft<B, F>(base: B, formOf: (base: B) => F): Draft<F> {
  const [draft, setDraft] = useState<{
    readonly form: F;
    readonly over: B;
    readonly saved: boolean;
  } | null>(null);
  // After saving, the own words stay until the hub's news of them is there.
  const open = draft !== null && (!draft.saved || draft.over === base) ? draft : null;
  const dirty = open !== null && !open.saved;
  const wording = (from: B): string => JSON.stringify(formOf(from));
  return {
    form: open?.form ?? formOf(base),
    dirty,
    overtaken: dirty && wording(open.over) !== wording(base),
    change: (form) => {
      setDraft({ form, over: dirty ? open.over : base, saved: false });
    },
    kept: () => {
      setDraft((last) => (last === null ? null : { ...last, over: base, saved: true }));
    },
    drop: () => {
      setDraft(null);
    },
  };
}
