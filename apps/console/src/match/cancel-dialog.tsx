import { useState, type SyntheticEvent } from 'react';
import { cancelReason, type CancelReason } from '@hall/core/domain/match/match';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Select } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import type { ListedMatch } from './match-list.ts';

/** Cancels a confirmed match with the reason the law of the hall knows (D-12). */
export function CancelDialog(props: {
  readonly match: ListedMatch;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { match, onChanged, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const cancel = useCommand('match.cancel');
  const [reason, setReason] = useState<CancelReason | ''>('');
  const no = match.matchNo ?? match.worker.registrationNo;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (reason === '') return;
    const done = await cancel.run({ matchId: match.matchId, reason });
    if (done === null) return;
    announce(say('matches.cancelled', { no }));
    onChanged();
    onClose();
  }

  return (
    <Dialog title={say('matches.cancelTitle', { no })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone="warn">{say('matches.cancelText')}</Message>
        <Select
          label={say('matches.reason')}
          required
          value={reason}
          onChange={setReason}
          choices={cancelReason.options.map((value) => ({
            value,
            label: say(`matches.cancel.${value}`),
          }))}
        />
        {reason === 'terms_differ' && (
          <Message tone="info">{say('matches.termsDifferNote')}</Message>
        )}
        <Refused error={cancel.error} />
        <Actions>
          <Button onClick={onClose}>{say('matches.keep')}</Button>
          <Button type="submit" look="danger" disabled={reason === ''} busy={cancel.busy}>
            {say('matches.cancelNow')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
