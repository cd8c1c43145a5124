import { Save, Send } from 'lucide-react';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Row } from '../widgets/page.tsx';
import { EditorSide, PulledNotice } from './editor-side.tsx';
import { formOf } from './form-of-posting.ts';
import { emptyForm, withEmployer, type PostingForm } from './posting-form.ts';
import { PostingSections } from './posting-sections.tsx';
import { usePosting } from './use-posting.ts';
import { usePostingEditor } from './use-posting-editor.ts';

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
  const editor = usePostingEditor(posting, begun);
  const { form, setForm, save, submit } = editor;
  const canSave = posting === null || posting.status === 'draft' || posting.status === 'rejected';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void editor.send();
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey)) return;
        if (event.key === 'Enter') void editor.send();
        if (event.key === 's' && canSave) {
          event.preventDefault();
          void editor.keep();
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
              fixed={editor.postingId !== null}
              errorOf={editor.errorOf}
              employerError={editor.tried && form.employerId === '' ? say('problem.missing') : null}
            />
          </Card>
        }
        side={
          <EditorSide form={form} change={setForm} missing={editor.missing} wrong={editor.wrong}>
            {posting?.status === 'published' && <PulledNotice live={posting.content} form={form} />}
            <Refused error={editor.error} />
            <Row>
              {canSave && (
                <Button icon={Save} busy={save.busy} onClick={() => void editor.keep()}>
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
