import { useState, type SyntheticEvent } from 'react';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** What is to be done to a rule, and how grave it is before and after. */
export interface RuleChange {
  readonly act: 'remove' | 'downgrade' | 'reinstate';
  readonly ruleId: string;
  /** Words for the severities; empty where the words say nothing of them. */
  readonly from: string;
  readonly to: string;
}

/** Shorter reasons were found to be no reasons; the hub refuses them too. */
const shortestReason = 6;

/** Asks for the reason of a change of the lexicon, and makes it. */
export function ChangeDialog({
  change,
  onClose,
}: {
  readonly change: RuleChange;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const remove = useCommand('lexicon.removeWord');
  const downgrade = useCommand('lexicon.downgrade');
  const reinstate = useCommand('lexicon.reinstate');
  const command = { remove, downgrade, reinstate }[change.act];
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= shortestReason;
  const { ruleId, from, to } = change;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await command.run({ ruleId, reason: reason.trim() });
    if (done === null) return;
    announce(say('lexicon.done', { version: done.lexiconVersion }));
    onClose();
  }

  return (
    <Dialog title={say(`lexicon.${change.act}.title`, { id: ruleId })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone="warn">{say(`lexicon.${change.act}.text`, { from, to })}</Message>
        <TextArea
          label={say('lexicon.reason')}
          hint={say('lexicon.reasonHint')}
          required
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
        <Refused error={command.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={command.busy}>
            {say(`lexicon.${change.act}`)}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
