import { useState } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import { missingFields } from '@hall/core/domain/posting/completeness';
import type { Posting, PostingContent } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand, type CommandHandle } from '../app/use-command.ts';
import { useNavigator, useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { problemOf } from './field-problems.ts';
import { toDraft } from './posting-draft.ts';
import type { PostingForm } from './posting-form.ts';

/** What the page of the entry form works with. */
export interface PostingEditing {
  readonly form: PostingForm;
  readonly setForm: (form: PostingForm) => void;
  /** Null until the hub has given it one. */
  readonly postingId: string | null;
  /** Whether somebody has tried to send it; missing fields are told from then on. */
  readonly tried: boolean;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly error: HallError | null;
  readonly keep: () => Promise<void>;
  readonly send: () => Promise<void>;
  readonly errorOf: (field: keyof PostingContent) => string | null;
  readonly save: CommandHandle<'posting.saveDraft'>;
  readonly submit: CommandHandle<'posting.submit'>;
}

/** The entry form at work: what is typed, what is missing, and the two ways to send it. */
export function usePostingEditor(posting: Posting | null, begun: PostingForm): PostingEditing {
  const say = useSay();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const staff = useStaff();
  const [saved, setSaved] = useState(begun);
  const [form, setForm] = useState(begun);
  const [postingId, setPostingId] = useState(posting?.id ?? null);
  const [tried, setTried] = useState(false);
  const save = useCommand('posting.saveDraft');
  const submit = useCommand('posting.submit');
  useUnsavedGuard(form !== saved);

  const employer = staff.employerById.get(form.employerId);
  const { draft, problems } = toDraft(form);
  const missing = missingFields(draft, employer?.details.type ?? 'enterprise').filter(
    (field) => problems[field] !== true,
  );
  const wrong = Object.keys(problems) as (keyof PostingContent)[];
  const error = submit.error ?? save.error;

  async function keep(): Promise<void> {
    setTried(form.employerId === '');
    if (form.employerId === '') return;
    const done = await save.run({ postingId, employerId: form.employerId, content: draft });
    if (done === null) return;
    setPostingId(done.postingId);
    setSaved(form);
    announce(say('posting.saved', { no: done.postingNo }));
  }

  async function send(): Promise<void> {
    setTried(true);
    // Wrong fields would be sent as missing ones; the clerk hears of them here by name.
    if (form.employerId === '' || wrong.length > 0) return;
    const from = navigator.current;
    const done = await submit.run({ postingId, employerId: form.employerId, content: draft });
    if (done === null) return;
    announce(say('posting.submitted', { no: done.postingNo }));
    navigator.moveOn(from, { page: 'postings', id: done.postingId, act: null });
  }

  function errorOf(field: keyof PostingContent): string | null {
    if (problems[field] === true) return say(`problem.${problemOf(field)}`);
    if (tried && missing.includes(field)) return say('problem.missing');
    const refused = error?.code === 'invalid_fields' && error.fields?.includes(field) === true;
    return refused ? say('problem.form') : null;
  }

  return {
    form,
    setForm,
    postingId,
    tried,
    missing,
    wrong,
    error,
    keep,
    send,
    errorOf,
    save,
    submit,
  };
}
