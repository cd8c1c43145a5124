import { useState, type SyntheticEvent } from 'react';
import { matchCopy, type MatchPaper } from '@hall/core/contract/commands/match-parts';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { paperLanguage } from '../workers/register-form.ts';
import type { ListedMatch } from './match-list.ts';
import { MatchPapers } from './match-papers.tsx';

/** Prints one copy of a match again; the paper says that it is a reprint. */
export function MatchReprintDialog({
  match,
  onClose,
}: {
  readonly match: ListedMatch;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const reprint = useCommand('match.reprint');
  const [copy, setCopy] = useState<MatchPaper['copy']>('worker');
  const [paper, setPaper] = useState<MatchPaper | null>(null);
  const no = match.matchNo ?? match.worker.registrationNo;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const { matchId } = match;
    const done = await reprint.run({ matchId, copy, language: paperLanguage });
    if (done !== null) setPaper(done.paper);
  }

  return (
    <Dialog title={say('matches.reprintTitle', { no })} onClose={onClose}>
      {paper === null ? (
        <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
          <Segments
            label={say('matches.reprintWhich')}
            value={copy}
            onChange={setCopy}
            choices={matchCopy.options.map((value) => ({
              value,
              label: say(`matches.copy.${value}`),
            }))}
          />
          <Refused error={reprint.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button type="submit" look="primary" busy={reprint.busy}>
              {say('matches.reprintFind')}
            </Button>
          </Actions>
        </form>
      ) : (
        <MatchPapers papers={[paper]} onDone={onClose} />
      )}
    </Dialog>
  );
}
