import type { Fair } from '@hall/core/domain/fair/fair';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import { endingCount } from './fair-words.ts';

/** Asks before a fair ends with its postings, or is called off without them. */
export function EndDialog({
  fair,
  how,
  onClose,
}: {
  readonly fair: Fair;
  readonly how: 'close' | 'callOff';
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const close = useCommand('fair.close');
  const callOff = useCommand('fair.callOff');
  const { postingById } = useStaff();
  const count = endingCount(fair, postingById, useNow(30_000));
  const { id: fairId } = fair;

  async function act(): Promise<void> {
    if (how === 'callOff') {
      if ((await callOff.run({ fairId })) === null) return;
      announce(say('fairs.calledOff'));
    } else {
      const done = await close.run({ fairId });
      if (done === null) return;
      announce(say('fairs.closed', { count: done.ended }));
    }
    onClose();
  }

  return (
    <Dialog title={say(`fairs.${how}`)} onClose={onClose}>
      <p>{how === 'close' ? say('fairs.closeAsk', { count }) : say('fairs.callOffAsk')}</p>
      <Refused error={how === 'close' ? close.error : callOff.error} />
      <Actions>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
        <Button look="danger" busy={close.busy || callOff.busy} onClick={() => void act()}>
          {say(`fairs.${how}`)}
        </Button>
      </Actions>
    </Dialog>
  );
}
