import { Archive, Ban, History, Minus, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Pill, Row, Stack } from '../widgets/page.tsx';
import { HitList } from '../review/hit-list.tsx';
import { History as LedgerHistory } from '../ledger/history.tsx';
import { ArchiveDialog } from './archive-dialog.tsx';
import { actionsFor, placesOf, stepTaken, type PostingAction } from './posting-actions.ts';
import { PostingFacts } from './posting-facts.tsx';
import { employerWords, statusTone, titleWords } from './posting-words.ts';
import { ReasonDialog, type ReasonAction } from './reason-dialog.tsx';
import { PeopleOfRecord } from './people-of-record.tsx';
import { reasonWords } from './reason-words.ts';
import { usePosting } from './use-posting.ts';
import styles from './posting-sheet.module.css';

/** One posting with everything that can be done to it. */
export function PostingSheet({ postingId }: { readonly postingId: string }) {
  const { say } = useLanguage();
  const posting = usePosting(postingId);
  if (posting === undefined) return <p>{say('list.loading')}</p>;
  if (posting === null) {
    return (
      <>
        <PageHead
          title={say('posting.notFound')}
          back={{ href: hashTo('postings'), label: say('page.postings') }}
        />
        <Message tone="warn">{say('posting.notFoundText')}</Message>
      </>
    );
  }
  return <Sheet posting={posting} />;
}

function Sheet({ posting }: { readonly posting: Posting }) {
  const { say, language } = useLanguage();
  const may = useMay();
  const nowMs = useNow(30_000);
  const staff = useStaff();
  const actions = actionsFor(posting, may);
  const employer = staff.employerById.get(posting.employerId);
  return (
    <>
      <PageHead
        back={{ href: hashTo('postings'), label: say('page.postings') }}
        title={
          <>
            {titleWords(posting.content, { say, language, nowMs })}{' '}
            <Pill tone={statusTone(posting.status)}>{say(`posting.status.${posting.status}`)}</Pill>
          </>
        }
        note={`${posting.postingNo} · ${employerWords(employer, say)}`}
      >
        <SheetActions posting={posting} actions={actions} />
      </PageHead>
      <Columns
        main={
          <>
            <StandingMessages posting={posting} />
            <Card title={say('posting.whatPublicReads')}>
              <PostingFacts content={posting.content} />
            </Card>
            {posting.revision !== null && (
              <Card title={say('posting.revision', { version: posting.revision.version })}>
                <PostingFacts content={posting.revision.content} />
              </Card>
            )}
            {may('ledger.of') && <LedgerHistory entityId={posting.id} />}
          </>
        }
        side={
          <>
            {actions.includes('taken') && <Places posting={posting} />}
            <Card title={say('posting.people.title')}>
              <PeopleOfRecord posting={posting} />
            </Card>
            {posting.scan !== null && (
              <Card title={say('review.hits')}>
                <HitList scan={posting.revision?.scan ?? posting.scan} />
              </Card>
            )}
          </>
        }
      />
    </>
  );
}

function StandingMessages({ posting }: { readonly posting: Posting }) {
  const { say } = useLanguage();
  return (
    <Stack>
      {posting.reason !== null && (
        <Message tone={posting.status === 'published' ? 'warn' : 'alarm'}>
          {posting.reason.text === ''
            ? reasonWords(posting.reason.code, say)
            : say('posting.reasonGiven', {
                reason: reasonWords(posting.reason.code, say),
                text: posting.reason.text,
              })}
        </Message>
      )}
      {posting.reportedBy.length > 0 && (
        <Message tone="alarm">
          {say('reported.count', { count: posting.reportedBy.length })}
        </Message>
      )}
      {posting.selfReviewed && <Message tone="warn">{say('posting.selfReviewed')}</Message>}
    </Stack>
  );
}

function SheetActions({
  posting,
  actions,
}: {
  readonly posting: Posting;
  readonly actions: readonly PostingAction[];
}) {
  const { say } = useLanguage();
  const [asked, setAsked] = useState<ReasonAction | 'archive' | null>(null);
  return (
    <>
      {actions.includes('repost') && (
        <LinkButton look="primary" icon={History} href={hashTo('postings', 'again', posting.id)}>
          {say('posting.action.repost')}
        </LinkButton>
      )}
      {actions.includes('edit') && (
        <LinkButton look="primary" icon={Pencil} href={hashTo('postings', posting.id, 'edit')}>
          {say('posting.action.edit')}
        </LinkButton>
      )}
      {askedActions
        .filter(({ action }) => actions.includes(action))
        .map(({ action, icon, look }) => (
          <Button
            key={action}
            icon={icon}
            look={look}
            onClick={() => {
              setAsked(action);
            }}
          >
            {say(`posting.action.${action}`)}
          </Button>
        ))}
      {asked === 'archive' && (
        <ArchiveDialog
          posting={posting}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {asked !== null && asked !== 'archive' && (
        <ReasonDialog
          posting={posting}
          action={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

const askedActions = [
  { action: 'restore', icon: RotateCcw, look: 'primary' },
  { action: 'suspend', icon: Ban, look: 'secondary' },
  { action: 'archive', icon: Archive, look: 'secondary' },
  { action: 'withdraw', icon: Trash2, look: 'danger' },
] as const;

/** Places taken, by hand: the last one fills the posting, fewer reopen it. */
function Places({ posting }: { readonly posting: Posting }) {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const set = useCommand('posting.setTaken');
  const { free, all } = placesOf(posting);
  async function step(by: 1 | -1): Promise<void> {
    const done = await set.run({ postingId: posting.id, taken: stepTaken(posting, by) });
    if (done !== null) announce(say('posting.takenDone', { free: done.remaining }));
  }
  return (
    <Card title={say('posting.places')}>
      <Stack>
        <p className={styles.places}>
          <strong>{free}</strong> / {all}
        </p>
        <Row>
          <Button
            icon={Minus}
            disabled={posting.taken === 0}
            busy={set.busy}
            onClick={() => void step(-1)}
          >
            {say('posting.takenFewer')}
          </Button>
          <Button
            look="primary"
            icon={Plus}
            disabled={free === 0}
            busy={set.busy}
            onClick={() => void step(1)}
          >
            {say('posting.takenMore')}
          </Button>
        </Row>
        <Refused error={set.error} />
      </Stack>
    </Card>
  );
}
