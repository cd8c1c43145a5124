import type { Campaign } from '@hall/core/domain/campaign/campaign';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';

/** Asks before a campaign ends ahead of its time. */
export function CloseDialog({
  campaign,
  onClose,
}: {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const close = useCommand('campaign.close');

  async function act(): Promise<void> {
    if ((await close.run({ campaignId: campaign.id })) === null) return;
    announce(say('campaigns.closed'));
    onClose();
  }

  return (
    <Dialog title={say('campaigns.close')} onClose={onClose}>
      <p>{say('campaigns.closeAsk')}</p>
      <Refused error={close.error} />
      <Actions>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
        <Button look="danger" busy={close.busy} onClick={() => void act()}>
          {say('campaigns.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
