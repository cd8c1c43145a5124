import { Handshake } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { QueryOutput } from '@hall/core/contract/queries';
import { dayOf, parseDay } from '@hall/core/basics/market-day';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo, type Route } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useKept } from '../app/use-kept.ts';
import { TextInput } from '../widgets/inputs.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { AgreementPrintPage } from './agreement-print-page.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { longestFirst, type ListedMatch } from './match-list.ts';
import { MatchReprintDialog } from './match-reprint-dialog.tsx';
import { MatchTable } from './match-table.tsx';
import { SealDialog } from './seal-dialog.tsx';
import { TakePage } from './take-page.tsx';
import { WaitingTable } from './waiting-table.tsx';
import styles from './match.module.css';

/** 对接: the matches of a day, what waits for the window, and taking workers at the window. */
export function MatchesPage({ route }: { readonly route: Route }) {
  if (route.id === 'new') return <TakePage />;
  if (route.id !== null && route.act === 'agreement') {
    return <AgreementPrintPage key={route.id} matchId={route.id} />;
  }
  return <MatchDay />;
}

function MatchDay() {
  const say = useSay();
  const may = useMay();
  const today = dayOf(useNow(60_000));
  const [chosen, setChosen] = useState<string | null>(null);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const typed = chosen ?? today;
  const day = parseDay(typed) ?? today;
  const cursor = cursors.at(-1) ?? null;
  return (
    <>
      <PageHead title={say('page.matches')} note={say('matches.note')}>
        {may('match.take') && (
          <LinkButton look="primary" icon={Handshake} href={hashTo('matches', 'new')}>
            {say('matches.take')}
          </LinkButton>
        )}
      </PageHead>
      <Stack>
        <div className={styles.day}>
          <TextInput
            label={say('matches.day')}
            type="date"
            value={typed}
            onChange={(value) => {
              setCursors([]);
              setChosen(value === '' || value === today ? null : value);
            }}
          />
        </div>
        <Part key={`${day} ${cursor ?? ''}`} day={day} cursors={cursors} onMove={setCursors} />
      </Stack>
    </>
  );
}

type Act = 'seal' | 'cancel' | 'reprint';
/** Other windows and kiosks make matches too; the list is asked again this often. */
const askAgainMs = 30_000;

function Part(props: {
  readonly day: string;
  readonly cursors: readonly string[];
  readonly onMove: (cursors: readonly string[]) => void;
}) {
  const { day, cursors, onMove } = props;
  const say = useSay();
  const list = useKept('match.list', { day, only: 'all', cursor: cursors.at(-1) ?? null });
  const queue = useKept('match.list', { day, only: 'waiting', cursor: null });
  const { shown } = list;
  const [act, setAct] = useState<{ readonly act: Act; readonly match: ListedMatch } | null>(null);
  const { again: askAll } = list;
  const { again: askWaiting } = queue;
  const again = useCallback(() => {
    askAll();
    askWaiting();
  }, [askAll, askWaiting]);
  useEffect(() => {
    const timer = setInterval(again, askAgainMs);
    return () => {
      clearInterval(timer);
    };
  }, [again]);
  const rest = (shown?.matches ?? []).filter(({ status }) => status !== 'unilateral');
  const begin = (name: Act) => (match: ListedMatch) => {
    setAct({ act: name, match });
  };
  return (
    <>
      <Refused error={list.error ?? queue.error} />
      {shown === null && list.busy && <p>{say('list.loading')}</p>}
      {shown !== null && (
        <>
          <Waiting queue={queue.shown} onSeal={begin('seal')} />
          <Card title={say('matches.rest')}>
            <MatchTable
              rows={rest}
              onCancel={begin('cancel')}
              onReprint={begin('reprint')}
              onChanged={again}
            />
          </Card>
        </>
      )}
      <Pager cursors={cursors} next={shown?.next ?? null} onMove={onMove} />
      {act !== null && (
        <ActDialog
          {...act}
          onChanged={again}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </>
  );
}

/** What one side agreed to alone, whatever part of the day is looked at. */
function Waiting(props: {
  readonly queue: QueryOutput<'match.list'> | null;
  readonly onSeal: (match: ListedMatch) => void;
}) {
  const { queue, onSeal } = props;
  const say = useSay();
  const waiting = longestFirst(queue?.matches ?? []);
  const isCut = queue !== null && queue.next !== null;
  return (
    <Card title={say('matches.waiting')}>
      <Stack>
        {waiting.length > 0 && <p>{say('matches.waitingNote')}</p>}
        <WaitingTable rows={waiting} onSeal={onSeal} />
        {isCut && <Message tone="info">{say('matches.moreWait')}</Message>}
      </Stack>
    </Card>
  );
}

function ActDialog(props: {
  readonly act: Act;
  readonly match: ListedMatch;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { act, match, onChanged, onClose } = props;
  switch (act) {
    case 'seal':
      return <SealDialog match={match} onChanged={onChanged} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog match={match} onChanged={onChanged} onClose={onClose} />;
    case 'reprint':
      return <MatchReprintDialog match={match} onClose={onClose} />;
  }
}
