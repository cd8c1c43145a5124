import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Facts } from '../widgets/page.tsx';
import { paperLanguage } from '../workers/register-form.ts';
import type { ListedMatch } from './match-list.ts';
import { TakingResult } from './taking-result.tsx';

/** Makes whole what one side agreed to alone, then prints the papers. */
export function SealDialog(props: {
  readonly match: ListedMatch;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { match, onChanged, onClose } = props;
  const { say, language } = useLanguage();
  const seal = useCommand('match.seal');
  const [taking, setTaking] = useState<Taking | null>(null);
  const { posting, worker, matchId } = match;

  async function act(): Promise<void> {
    const done = await seal.run({ matchId, language: paperLanguage });
    if (done === null) return;
    setTaking(done);
    onChanged();
  }

  return (
    <Dialog title={say('matches.sealTitle')} onClose={onClose}>
      {taking === null ? (
        <>
          <Message tone="info">{say('matches.sealText')}</Message>
          <Facts
            facts={[
              { name: say('posting.no'), value: posting.postingNo },
              {
                name: say('field.occupationId'),
                value: occupationName(posting.occupationId, language),
              },
              { name: say('field.employerId'), value: posting.employer },
              { name: say('matches.worker'), value: worker.registrationNo },
            ]}
          />
          <Refused error={seal.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button look="primary" icon={Check} busy={seal.busy} onClick={() => void act()}>
              {say('matches.seal')}
            </Button>
          </Actions>
        </>
      ) : (
        <TakingResult taking={taking} onDone={onClose} />
      )}
    </Dialog>
  );
}
