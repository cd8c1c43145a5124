import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { defaultAgreement } from '@hall/core/domain/agreement/default-text';
import type { AgreementText } from '@hall/core/domain/agreement/agreement';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useQuery } from '../app/use-query.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Facts, PageHead, Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { AgreementEditor } from './agreement-editor.tsx';
import { typedOf } from './agreement-form.ts';
import { AgreementPreview } from './agreement-preview.tsx';
import { VersionTable } from './version-table.tsx';
import styles from './agreement.module.css';

/** 用工协议: the text that is printed, its versions, and writing a new one (D-16). */
export function AgreementPage() {
  const say = useSay();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<string | null>(null);
  const list = useQuery('agreement.texts', { cursor: cursors.at(-1) ?? null });
  // What was there stays in sight while it is asked for again.
  const [shown, setShown] = useState(list.value);
  if (list.value !== null && list.value !== shown) setShown(list.value);
  const inForce = shown?.inForce ?? null;
  const edit = (clauses: readonly string[]): void => {
    setDraft(typedOf(clauses));
  };
  return (
    <div className={styles.onScreen}>
      <PageHead title={say('page.agreement')} note={say('agreement.note')}>
        {draft === null && (
          <Button
            look="primary"
            icon={Pencil}
            disabled={shown === null}
            onClick={() => {
              edit(inForce?.clauses ?? defaultAgreement);
            }}
          >
            {say('agreement.edit')}
          </Button>
        )}
      </PageHead>
      <Stack>
        <Refused error={list.error} />
        {draft !== null && (
          <AgreementEditor
            typed={draft}
            onType={setDraft}
            onClose={() => {
              setDraft(null);
            }}
            onSaved={() => {
              setCursors([]);
              list.again();
            }}
          />
        )}
        {shown !== null && (
          <>
            <Card title={say('agreement.versions')}>
              <VersionTable
                texts={shown.texts}
                inForce={inForce}
                onEdit={edit}
                onChanged={list.again}
              />
            </Card>
            <Pager cursors={cursors} next={shown.next} onMove={setCursors} />
            {draft === null && <InForce text={inForce} />}
          </>
        )}
      </Stack>
    </div>
  );
}

function InForce({ text }: { readonly text: AgreementText | null }) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const since = text?.inForceSinceMs ?? null;
  const version =
    text === null
      ? say('agreement.ownText')
      : say('agreement.versionNo', { version: text.version });
  const at = since === null ? '' : say('agreement.since', { at: timeWords(since, nowMs, say) });
  return (
    <Card>
      <Stack>
        <Facts facts={[{ name: say('agreement.inForce'), value: `${version} ${at}`.trim() }]} />
        <AgreementPreview
          clauses={text?.clauses ?? defaultAgreement}
          version={text?.version ?? 0}
          sinceMs={since}
        />
      </Stack>
    </Card>
  );
}
