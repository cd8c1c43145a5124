import { useState, type SyntheticEvent } from 'react';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import { callOutcome, type CallOutcome } from '@hall/core/domain/campaign/campaign';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import type { ListedPerson } from './call-table.tsx';
import styles from './campaigns.module.css';

/** The one person who is being called: his name and number, and what he says. */
export function CallDialog({
  campaignId,
  one,
  shown,
  onSettled,
  onClose,
}: {
  readonly campaignId: string;
  readonly one: ListedPerson;
  readonly shown: CommandOutput<'campaign.call'>;
  readonly onSettled: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const settle = useCommand('campaign.outcome');
  const [outcome, setOutcome] = useState<CallOutcome | ''>(shown.outcome ?? '');
  const { workerId, registrationNo: no } = one;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (outcome === '') return;
    const done = await settle.run({ campaignId, workerId, outcome });
    if (done === null) return;
    announce(say('campaigns.settled', { no, outcome: say(`campaigns.outcome.${outcome}`) }));
    onSettled();
    onClose();
  }

  return (
    <Dialog title={say('campaigns.callOf', { no })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <div className={styles.person}>
          <span className={styles.name}>
            {shown.name === '' ? say('campaigns.noName') : shown.name}
          </span>
          <span className={styles.phone}>{shown.phone}</span>
        </div>
        <p className={styles.soft}>{say('campaigns.callNote')}</p>
        <Segments<CallOutcome>
          label={say('campaigns.said')}
          value={outcome}
          onChange={setOutcome}
          choices={callOutcome.options.map((value) => ({
            value,
            label: say(`campaigns.outcome.${value}`),
          }))}
        />
        {outcome === 'refused' && <Message tone="warn">{say('campaigns.refusedNote')}</Message>}
        <Refused error={settle.error} />
        <Actions>
          <Button onClick={onClose}>{say('campaigns.later')}</Button>
          <Button type="submit" look="primary" disabled={outcome === ''} busy={settle.busy}>
            {say('campaigns.settle')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
