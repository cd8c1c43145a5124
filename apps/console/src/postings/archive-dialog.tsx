import type { Posting } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** Asks once more before a posting is put away for good. */
export function ArchiveDialog({
  posting,
  onClose,
}: {
  readonly posting: Posting;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const archive = useCommand('posting.archive');
  const no = posting.postingNo;

  async function act(): Promise<void> {
    const done = await archive.run({ postingId: posting.id });
    if (done === null) return;
    announce(say('posting.action.archive.done', { no }));
    onClose();
  }

  return (
    <Dialog title={say('posting.action.archive.title', { no })} onClose={onClose}>
      <Message tone="info">{say('posting.action.archive.text')}</Message>
      <Refused error={archive.error} />
      <Actions>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
        <Button look="primary" busy={archive.busy} onClick={() => void act()}>
          {say('posting.action.archive')}
        </Button>
      </Actions>
    </Dialog>
  );
}
