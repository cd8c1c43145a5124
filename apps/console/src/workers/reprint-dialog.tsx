import { useState, type SyntheticEvent } from 'react';
import type { Slip } from '@hall/core/contract/commands/worker-commands';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import { paperLanguage } from './register-form.ts';
import { isSlipCode, SlipCodeInput } from './slip-code-input.tsx';
import { SlipPaper } from './slip-paper.tsx';

/** Prints today's slip again by its six-digit code (B-14). */
export function ReprintDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const reprint = useCommand('slip.reprint');
  const [code, setCode] = useState('');
  const [slip, setSlip] = useState<Slip | null>(null);
  const ready = isSlipCode(code);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await reprint.run({ code, language: paperLanguage });
    if (done !== null) setSlip(done.slip);
  }

  return (
    <Dialog title={say('workers.reprint')} onClose={onClose}>
      {slip === null ? (
        <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
          <SlipCodeInput value={code} onChange={setCode} />
          <Refused error={reprint.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button type="submit" look="primary" disabled={!ready} busy={reprint.busy}>
              {say('slip.find')}
            </Button>
          </Actions>
        </form>
      ) : (
        <SlipPaper slip={slip} onDone={onClose} />
      )}
    </Dialog>
  );
}
