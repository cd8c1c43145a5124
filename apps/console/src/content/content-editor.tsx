import { Save } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type SyntheticEvent } from 'react';
import type { ContentItem } from '@hall/core/domain/content/content';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useNavigator, useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { HitList } from '../review/hit-list.tsx';
import { Button } from '../widgets/button.tsx';
import { DayRange } from '../widgets/day-range.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments, TextArea, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Stack } from '../widgets/page.tsx';
import {
  contentFormOf,
  emptyContentForm,
  formKinds,
  isBlank,
  scanContent,
  toContentDetails,
  type ContentForm,
} from './content-form.ts';
import {
  ShowcaseEmployer,
  ShowcasePostings,
  useShowcaseFault,
  type ContentFieldsProps,
} from './showcase-fields.tsx';

/** Writing a page; whoever wrote it, somebody else releases it. */
export function ContentEditor({ contentId }: { readonly contentId: string | null }) {
  const say = useSay();
  const staff = useStaff();
  const nowMs = useNow(600_000);
  const item = staff.content.find((one) => one.id === contentId) ?? null;
  if (!staff.ready) return <p>{say('list.loading')}</p>;
  if (contentId !== null && item === null) {
    return <Message tone="warn">{say('content.notFound')}</Message>;
  }
  return (
    <Editor item={item} begun={item === null ? emptyContentForm(nowMs) : contentFormOf(item)} />
  );
}

function Editor(props: { readonly item: ContentItem | null; readonly begun: ContentForm }) {
  const { item } = props;
  const say = useSay();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const save = useCommand('content.save');
  const [begun] = useState(props.begun);
  const [form, setForm] = useState(begun);
  const [tried, setTried] = useState(false);
  useUnsavedGuard(form !== begun);
  const scanned = useDeferredValue(form);
  const lexicon = useStaff().lexicon.inForce;
  const hits = useMemo(() => scanContent(scanned, lexicon), [scanned, lexicon]);
  const written = toContentDetails(form);
  const fault = useShowcaseFault(form);
  const errorOf = (field: string): string | null => {
    if (field === 'employerId' && fault !== null) return fault;
    if (!tried || written.ok || !written.fields.includes(field)) return null;
    return say(isBlank(form, field) ? 'problem.missing' : 'problem.form');
  };

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!written.ok || fault !== null) return;
    const from = navigator.current;
    const done = await save.run({ contentId: item?.id ?? null, details: written.details });
    if (done === null) return;
    announce(say('content.saved'));
    navigator.moveOn(from, { page: 'content', id: done.contentId, act: null });
  }

  return (
    <form noValidate onSubmit={(event) => void act(event)}>
      <PageHead
        title={item === null ? say('content.new') : item.details.title}
        back={{ href: hashTo('content', item?.id ?? null), label: say('page.content') }}
      />
      <Columns
        main={
          <Card>
            <Stack>
              <Fields form={form} change={setForm} errorOf={errorOf} />
              <Refused error={save.error} />
              <Actions>
                <Button type="submit" look="primary" icon={Save} busy={save.busy}>
                  {say('content.save')}
                </Button>
              </Actions>
            </Stack>
          </Card>
        }
        side={
          <Card title={say('scan.title')}>
            <HitList
              scan={{ lexiconVersion: '', scannedAtMs: 0, hits, flags: [], fastLane: false }}
            />
          </Card>
        }
      />
    </form>
  );
}

function Fields({ form, change, errorOf }: ContentFieldsProps) {
  const say = useSay();
  const isShowcase = form.kind === 'showcase';
  return (
    <FieldGroup legend={say('content.section')}>
      <Segments
        label={say('content.kindHeading')}
        required
        error={errorOf('kind')}
        value={form.kind}
        onChange={(kind) => {
          change({ ...form, kind });
        }}
        choices={formKinds.map((value) => ({
          value,
          label: say(`content.kind.${value}`),
        }))}
      />
      {isShowcase && <ShowcaseEmployer form={form} change={change} errorOf={errorOf} />}
      <TextInput
        label={say('field.title')}
        required
        maxLength={24}
        error={errorOf('title')}
        value={form.title}
        onChange={(title) => {
          change({ ...form, title });
        }}
      />
      <TextArea
        label={say('field.lines')}
        hint={say(isShowcase ? 'content.showcase.linesHint' : 'content.linesHint')}
        required
        rows={isShowcase ? 2 : 6}
        error={errorOf('lines')}
        value={form.text}
        onChange={(text) => {
          change({ ...form, text });
        }}
      />
      {isShowcase ? (
        <ShowcasePostings form={form} change={change} errorOf={errorOf} />
      ) : (
        <TextInput
          label={say('field.source')}
          hint={say('content.sourceHint')}
          required
          span={6}
          maxLength={40}
          error={errorOf('source')}
          value={form.source}
          onChange={(source) => {
            change({ ...form, source });
          }}
        />
      )}
      <DayRange
        kind="date"
        span={isShowcase ? 6 : 3}
        required
        from={{
          label: say('field.validFromMs'),
          value: form.fromDay,
          error: errorOf('validFromMs'),
        }}
        to={{ label: say('field.validToMs'), value: form.toDay, error: errorOf('validToMs') }}
        onChange={({ from, to }) => {
          change({ ...form, fromDay: from, toDay: to });
        }}
      />
    </FieldGroup>
  );
}
