import { useState, type SyntheticEvent } from 'react';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import { extendReason, type ExtendReason } from '@hall/core/domain/bay/bay';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';

const usual = ['5', '10', '15', '30'] as const;

/** Lets a vehicle stand longer, with the reason the ledger keeps. */
export function ExtendDialog({
  bay: { id: bayId, number },
  onClose,
}: {
  readonly bay: BayRecord;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const extend = useCommand('bay.extend');
  const [minutes, setMinutes] = useState<(typeof usual)[number]>('5');
  const [reason, setReason] = useState<ExtendReason>('loading');

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const done = await extend.run({ bayId, minutes: Number(minutes), reason });
    if (done === null) return;
    announce(say('bays.extend.done', { number, minutes }));
    onClose();
  }

  return (
    <Dialog title={say('bays.extend.title', { number })} onClose={onClose}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <Segments
            label={say('bays.extend.minutes')}
            value={minutes}
            choices={usual.map((value) => ({
              value,
              label: say('bays.minutes', { minutes: value }),
            }))}
            onChange={setMinutes}
          />
          <Segments
            label={say('bays.extend.reason')}
            value={reason}
            choices={extendReason.options.map((value) => ({
              value,
              label: say(`bays.reason.${value}`),
            }))}
            onChange={setReason}
          />
          <Refused error={extend.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button type="submit" look="primary" busy={extend.busy}>
              {say('bays.extend')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
