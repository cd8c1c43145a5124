import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { completeContent } from '@hall/core/domain/posting/completeness';
import type { Posting, PostingContent } from '@hall/core/domain/posting/posting';
import { makesWorse } from '@hall/core/domain/posting/writing';
import { useLanguage } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { Message } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { withoutFollowers } from './field-problems.ts';
import { LiveScan } from './live-scan-panel.tsx';
import { scanForm } from './live-scan.ts';
import { toDraft } from './posting-draft.ts';
import type { PostingForm } from './posting-form.ts';

/** What stands beside the form: the scan, what is missing, and the buttons. */
export function EditorSide(props: {
  readonly form: PostingForm;
  readonly change: (form: PostingForm) => void;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  // Typing goes first; the scan follows as soon as there is time for it.
  const scanned = useDeferredValue(props.form);
  const lexicon = useStaff().lexicon.inForce;
  const hits = useMemo(() => scanForm(scanned, lexicon), [scanned, lexicon]);
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
export function PulledNotice({
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
