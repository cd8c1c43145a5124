import { Printer, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import type { Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import {
  candidateDirectory,
  type CandidateDirectory,
} from '@hall/core/documents/candidate-directory';
import { useHall } from '@hall/ui/hall/use-hall';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { OnScreen } from '../widgets/a4-list.tsx';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { allCandidates, type CandidatesRead } from './all-candidates.ts';
import { CandidatePaper } from './candidate-paper.tsx';

/** 求职名录: today's workers as numbers, on A4 (C-11, D-17). */
export function CandidatesPage() {
  const say = useSay();
  const { market } = useStaff();
  const { read, atMs, again } = useCandidates();
  const print = useCommand('candidates.print');
  if (market === null || read === null) return <p role="status">{say('list.loading')}</p>;
  if (!read.ok) return <Refused error={read.error} />;
  const { candidates, cut } = read.value;
  const directory = candidateDirectory({ market, candidates, nowMs: atMs });

  async function act(): Promise<void> {
    // Who put people's numbers on paper is in the ledger before the paper is there (C-11).
    if ((await print.run({ people: candidates.length })) !== null) window.print();
  }

  return (
    <>
      <OnScreen>
        <PageHead title={say('page.candidates')} note={say('candidatesPage.note')}>
          <Button icon={RefreshCw} onClick={again}>
            {say('candidatesPage.again')}
          </Button>
          <Button
            icon={Printer}
            look="primary"
            busy={print.busy}
            disabled={candidates.length === 0}
            onClick={() => void act()}
          >
            {say('print.now')}
          </Button>
        </PageHead>
        <Stack>
          <Refused error={print.error} />
          {cut && (
            <Message tone="warn">
              {say('candidatesPage.tooMany', { count: candidates.length })}
            </Message>
          )}
        </Stack>
      </OnScreen>
      <Shown directory={directory} />
    </>
  );
}

function Shown({ directory }: { readonly directory: CandidateDirectory }) {
  const say = useSay();
  return directory.rows.length === 0 ? (
    <Card>
      <p>{say('candidatesPage.empty')}</p>
    </Card>
  ) : (
    <CandidatePaper directory={directory} />
  );
}

/** Today's list as it was when it was asked for: a paper does not change while it is read. */
function useCandidates(): {
  readonly read: Result<CandidatesRead, HallError> | null;
  readonly atMs: number;
  readonly again: () => void;
} {
  const client = useHall();
  const day = dayOf(useNow(60_000));
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly read: Result<CandidatesRead, HallError> | null;
    readonly atMs: number;
  }>({ read: null, atMs: 0 });
  useEffect(() => {
    let wanted = true;
    void allCandidates((input) => client.query('candidates.list', input), day).then((read) => {
      if (wanted) setAnswer({ read, atMs: client.hubNow() });
    });
    return () => {
      wanted = false;
    };
  }, [client, day, round]);
  const again = (): void => {
    setRound((value) => value + 1);
  };
  return { ...answer, again };
}
