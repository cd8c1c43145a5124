import { Save, Send } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type SyntheticEvent } from 'react';
import { completeContent, missingFields } from '@hall/core/domain/posting/completeness';
import type { Posting, PostingContent } from '@hall/core/domain/posting/posting';
import { makesWorse } from '@hall/core/domain/posting/writing';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useNavigator, useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Row, Stack } from '../widgets/page.tsx';
import { LiveScan } from './live-scan-panel.tsx';
import { scanForm } from './live-scan.ts';
import { emptyForm, formOf, toDraft, withEmployer, type PostingForm } from './posting-form.ts';
import { PostingSections } from './posting-sections.tsx';
import { usePosting } from './use-posting.ts';

/** Writing a posting: a new one, a draft, a refused one, or an edit of a live one. */
export function PostingEditor({
  postingId,
  employerId,
}: {
  readonly postingId: string | null;
  readonly employerId: string | null;
}) {
  const { say } = useLanguage();
  const staff = useStaff();
  const nowMs = useNow(600_000);
  const known = usePosting(postingId ?? '');
  // The form must not be built before the market and its employers are known.
  if (!staff.ready || (postingId !== null && known === undefined))
    return <p>{say('list.loading')}</p>;
  if (postingId !== null && (known === null || known === undefined)) {
    return <Message tone="warn">{say('posting.notFoundText')}</Message>;
  }
  const posting = known ?? null;
  const employer = employerId === null ? undefined : staff.employerById.get(employerId);
  const fresh = emptyForm(staff.market, nowMs);
  const begun =
    posting === null
      ? employer === undefined
        ? fresh
        : withEmployer(fresh, employer)
      : formOf(posting.employerId, posting.revision?.content ?? posting.content);
  return <Editor posting={posting} begun={begun} />;
}

function Editor({
  posting,
  begun,
}: {
  readonly posting: Posting | null;
  readonly begun: PostingForm;
}) {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const staff = useStaff();
  const [saved, setSaved] = useState(begun);
  const [form, setForm] = useState(begun);
  const [postingId, setPostingId] = useState(posting?.id ?? null);
  const [tried, setTried] = useState(false);
  const save = useCommand('posting.saveDraft');
  const submit = useCommand('posting.submit');
  const dirty = form !== saved;
  useUnsavedGuard(dirty);

  const employer = staff.employerById.get(form.employerId);
  const { draft, problems } = toDraft(form);
  const missing = missingFields(draft, employer?.details.type ?? 'enterprise').filter(
    (field) => problems[field] !== true,
  );
  const wrong = Object.keys(problems) as (keyof PostingContent)[];
  const live = posting?.status === 'published';
  const canSave = posting === null || posting.status === 'draft' || posting.status === 'rejected';

  async function keep(): Promise<void> {
    if (form.employerId === '') {
      setTried(true);
      return;
    }
    const done = await save.run({ postingId, employerId: form.employerId, content: draft });
    if (done === null) return;
    setPostingId(done.postingId);
    setSaved(form);
    announce(say('posting.saved', { no: done.postingNo }));
  }

  async function send(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    // Wrong fields would be sent as missing ones; the clerk hears of them here by name.
    if (form.employerId === '' || wrong.length > 0) return;
    const done = await submit.run({ postingId, employerId: form.employerId, content: draft });
    if (done === null) return;
    announce(say('posting.submitted', { no: done.postingNo }));
    navigator.leave({ page: 'postings', id: done.postingId, act: null });
  }

  const refused = [...(submit.error?.fields ?? []), ...(save.error?.fields ?? [])];
  return (
    <form
      onSubmit={(event) => {
        void send(event);
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey)) return;
        if (event.key === 'Enter') void send(event);
        if (event.key === 's' && canSave) {
          event.preventDefault();
          void keep();
        }
      }}
      noValidate
    >
      <PageHead
        title={
          posting === null ? say('posting.new') : say('posting.editing', { no: posting.postingNo })
        }
        back={{ href: hashTo('postings', posting?.id ?? null), label: say('page.postings') }}
        note={say('posting.editor.note')}
      />
      <Columns
        follow
        main={
          <Card>
            <PostingSections
              form={form}
              change={setForm}
              fixed={posting !== null || postingId !== null}
              errorOf={(field) =>
                problems[field] === true
                  ? say(`problem.${problemOf(field)}`)
                  : (tried && missing.includes(field)) || refused.includes(field)
                    ? say('problem.missing')
                    : null
              }
              employerError={tried && form.employerId === '' ? say('problem.missing') : null}
            />
          </Card>
        }
        side={
          <EditorSide form={form} change={setForm} missing={missing} wrong={wrong}>
            {live && <PulledNotice live={posting.content} form={form} />}
            <Refused error={submit.error ?? save.error} />
            <Row>
              {canSave && (
                <Button icon={Save} busy={save.busy} onClick={() => void keep()}>
                  {say('posting.saveDraft')}
                </Button>
              )}
              <Button type="submit" look="primary" icon={Send} busy={submit.busy}>
                {say('posting.submit')}
              </Button>
            </Row>
          </EditorSide>
        }
      />
    </form>
  );
}

/** What stands beside the form: the scan, what is missing, and the buttons. */
function EditorSide(props: {
  readonly form: PostingForm;
  readonly change: (form: PostingForm) => void;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly children: React.ReactNode;
}) {
  const { say } = useLanguage();
  // Typing goes first; the scan follows as soon as there is time for it.
  const scanned = useDeferredValue(props.form);
  const hits = useMemo(() => scanForm(scanned), [scanned]);
  const open = [...withoutFollowers(props.missing), ...props.wrong];
  return (
    <>
      <Card title={say('scan.title')}>
        <LiveScan form={props.form} scanned={scanned} hits={hits} change={props.change} />
      </Card>
      <Card title={say('posting.send')}>
        <Stack>
          {open.length === 0 ? (
            <Message tone="good">{say('posting.complete')}</Message>
          ) : (
            <MissingList fields={open} />
          )}
          {props.children}
        </Stack>
      </Card>
    </>
  );
}

/** Fields that are worked out from others; told only when they are all that is missing. */
const followers: Readonly<Record<string, string>> = {
  payMaxFen: 'payMinFen',
  workStartMs: 'shiftStart',
  workEndMs: 'shiftEnd',
  hoursPerDay: 'shiftEnd',
};

function withoutFollowers(missing: readonly string[]): string[] {
  return missing.filter((field) => !missing.includes(followers[field] ?? ''));
}

function MissingList({ fields }: { readonly fields: readonly string[] }) {
  const { say } = useLanguage();
  return (
    <Message tone="info">
      {say('posting.stillMissing', {
        count: fields.length,
        fields: fields
          .map((field) => say(`field.${field as keyof PostingContent}`))
          .join(say('list.comma')),
      })}
    </Message>
  );
}

/** Says before it is sent whether the live text stays on the boards. */
function PulledNotice({
  live,
  form,
}: {
  readonly live: Posting['content'];
  readonly form: PostingForm;
}) {
  const { say } = useLanguage();
  const employer = useStaff().employerById.get(form.employerId);
  const complete = completeContent(toDraft(form).draft, employer?.details.type ?? 'enterprise');
  if (!complete.ok) return null;
  return makesWorse(live, complete.value) ? (
    <Message tone="alarm">{say('posting.willBePulled')}</Message>
  ) : (
    <Message tone="good">{say('posting.staysLive')}</Message>
  );
}

/** Which sentence says what is wrong with a field that cannot be read. */
function problemOf(field: keyof PostingContent) {
  switch (field) {
    case 'headcount':
      return 'headcount';
    case 'payMinFen':
    case 'payMaxFen':
      return 'money';
    case 'contactPhone':
      return 'phone';
    case 'workRegion':
      return 'region';
    case 'workContent':
      return 'content';
    case 'hoursPerDay':
      return 'hours';
    default:
      return 'form';
  }
}
