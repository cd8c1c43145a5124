import { Button } from '@hall/ui/components/button';
import { useTopic } from '@hall/ui/hall/use-hall';
import type { Page } from '../machine/state.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane } from '../parts/booth-page.tsx';
import { OwnBays } from '../parts/own-bays.tsx';
import { PlateEnd } from '../parts/plate-end.tsx';
import { bayLines, type BayLine } from '../words/bay-lines.ts';
import { postingLine } from '../words/views.ts';
import styles from './bays-page.module.css';

/** 我到了: one touch on the number that is painted where he stands (G-08). */
export function BaysPage({ page }: { readonly page: Extract<Page, { name: 'bays' }> }) {
  const { say, nowMs } = useBooth();
  const { desk } = useSession();
  const { records, ready } = useTopic('bays');
  const { all, own } = bayLines(records.values(), desk?.bayIds ?? [], nowMs);
  const here = own.length > 0;
  return (
    <BoothPage
      title={say('booth.bays.title')}
      lead={say(here ? 'booth.bays.lead.here' : 'booth.bays.lead')}
    >
      <Pane>
        <div className={styles['page']}>
          <OwnBays />
          {here ? null : <ForWhich chosen={page.postingId} />}
          {here || all.length === 0 ? null : <PlateEnd plate={page.plate} />}
          {ready && all.length === 0 ? (
            <Empty title={say('booth.bays.none')} how={say('booth.bays.none.how')} />
          ) : null}
          {here || all.length === 0 ? null : <Bays bays={all} />}
        </div>
      </Pane>
    </BoothPage>
  );
}

/** Asked only where there is a choice. */
function ForWhich({ chosen }: { readonly chosen: string | null }) {
  const { state, send, say, nowMs } = useBooth();
  const { desk } = useSession();
  const live = (desk?.postings ?? []).filter(({ status }) => status === 'published');
  if (live.length < 2) return null;
  return (
    <fieldset className={styles['which']}>
      <legend>{say('booth.bays.which')}</legend>
      {live.map((posting) => {
        const line = postingLine(posting, { nowMs, say, language: state.language });
        return (
          <Button
            key={posting.id}
            aria-pressed={posting.id === chosen}
            onClick={() => {
              send({ type: 'bay-for', postingId: posting.id });
            }}
          >
            {[line.work, line.pay].filter(Boolean).join(' ')}
          </Button>
        );
      })}
    </fieldset>
  );
}

function Bays({ bays }: { readonly bays: readonly BayLine[] }) {
  const { state, send, say } = useBooth();
  return (
    <ul className={styles['bays']} aria-label={say('booth.bays.title')}>
      {bays.map(({ id: bayId, number, isFree, limitMinutes }) => (
        <li key={bayId}>
          <button
            type="button"
            data-free={isFree || undefined}
            disabled={!isFree || state.running !== null}
            onClick={() => {
              send({ type: 'bay-arrive', bayId });
            }}
          >
            <b>{number}</b>
            <span>
              {isFree ? say('booth.bays.here', { minutes: limitMinutes }) : say('booth.bays.taken')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
