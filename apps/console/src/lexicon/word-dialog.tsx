import { useDeferredValue, useMemo, useState, type SyntheticEvent } from 'react';
import { severities } from '@hall/core/rules/scanner/lexicon-schema';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords } from '../postings/posting-words.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments, Select, TextArea, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Pill, Row } from '../widgets/page.tsx';
import {
  emptyWordForm,
  phrasesOf,
  postingsWith,
  rewriteKinds,
  toWord,
  type WordForm,
} from './word-form.ts';

/** Numbers told by name; more would not be read. */
const mostNumbers = 4;

type WordField = 'phrases' | 'basis' | 'rewrite';

/** Adds a word of the market, after showing what it would do to the open postings. */
export function WordDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const { lexicon } = useStaff();
  const add = useCommand('lexicon.addWord');
  const [form, setForm] = useState(emptyWordForm);
  const [tried, setTried] = useState(false);
  const written = toWord(form, lexicon.hall);
  const errorOf = (field: WordField): string | null =>
    tried && !written.ok && written.fields.includes(field)
      ? say(form[field].trim() === '' ? 'problem.missing' : 'problem.form')
      : null;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!written.ok) return;
    const done = await add.run(written.word);
    if (done === null) return;
    announce(say('lexicon.done', { version: done.lexiconVersion }));
    onClose();
  }

  return (
    <Dialog title={say('lexicon.add.title')} onClose={onClose}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => void act(event)}>
        <Fields form={form} change={setForm} errorOf={errorOf} />
        <HitsNow form={form} />
        <Refused error={add.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" busy={add.busy}>
            {say('form.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function Fields({
  form,
  change,
  errorOf,
}: {
  readonly form: WordForm;
  readonly change: (form: WordForm) => void;
  readonly errorOf: (field: WordField) => string | null;
}) {
  const say = useSay();
  return (
    <FieldGroup legend={say('lexicon.own')}>
      <TextArea
        label={say('lexicon.phrases')}
        hint={say('lexicon.phrasesHint')}
        error={errorOf('phrases')}
        required
        rows={2}
        value={form.phrases}
        onChange={(phrases) => {
          change({ ...form, phrases });
        }}
      />
      <Select
        label={say('lexicon.severity')}
        required
        value={form.severity}
        choices={severities.map((value) => ({ value, label: say(`lexicon.severity.${value}`) }))}
        onChange={(severity) => {
          change({ ...form, severity });
        }}
      />
      <TextInput
        label={say('lexicon.basis')}
        hint={say('lexicon.basisHint')}
        error={errorOf('basis')}
        required
        maxLength={120}
        value={form.basis}
        onChange={(basis) => {
          change({ ...form, basis });
        }}
      />
      <Segments
        label={say('lexicon.rewrite')}
        value={form.rewriteKind}
        choices={rewriteKinds.map((value) => ({ value, label: say(`lexicon.rewrite.${value}`) }))}
        onChange={(rewriteKind) => {
          change({ ...form, rewriteKind });
        }}
      />
      {form.rewriteKind === 'replace' && (
        <TextInput
          label={say('lexicon.rewriteText')}
          error={errorOf('rewrite')}
          required
          maxLength={60}
          value={form.rewrite}
          onChange={(rewrite) => {
            change({ ...form, rewrite });
          }}
        />
      )}
    </FieldGroup>
  );
}

function HitsNow({ form }: { readonly form: WordForm }) {
  const say = useSay();
  const { postings, employerById } = useStaff();
  // Typing goes first; looking through the postings follows.
  const typed = useDeferredValue(form.phrases);
  const found = useMemo(
    () =>
      postingsWith(phrasesOf({ ...emptyWordForm, phrases: typed }), {
        postings,
        nameOf: ({ employerId }) => employerWords(employerById.get(employerId), say),
      }),
    [typed, postings, employerById, say],
  );
  if (typed.trim() === '') return null;
  if (found.length === 0) return <Message tone="good">{say('lexicon.hitsNone')}</Message>;
  return (
    <Message tone={form.severity === 'BLOCK' ? 'alarm' : 'warn'}>
      <p>{say('lexicon.hitsNow', { count: found.length })}</p>
      <Row>
        {found.slice(0, mostNumbers).map(({ postingNo }) => (
          <Pill key={postingNo} tone="plain">
            {postingNo}
          </Pill>
        ))}
        {found.length > mostNumbers && '…'}
      </Row>
    </Message>
  );
}
