import { useState } from 'react';
import type { CloseReason } from '@hall/core/domain/assistance/assistance-plan';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Select } from '../widgets/inputs.tsx';
import { DeedDialog, type OfCase } from './deed-dialog.tsx';

/** What staff may say; that somebody left is written down by his own deletion. */
const reasons = ['employed', 'over', 'withdrawn'] as const satisfies readonly CloseReason[];

/** Closes a case; what was done stays on record. */
export function CloseDialog({ planId, onChanged, onClose }: OfCase) {
  const say = useSay();
  const announce = useAnnounce();
  const close = useCommand('assist.closePlan');
  const [reason, setReason] = useState<(typeof reasons)[number] | ''>('');

  async function act(): Promise<void> {
    if (reason === '') return;
    if ((await close.run({ planId, reason })) === null) return;
    announce(say('assist.caseClosed'));
    onChanged();
    onClose();
  }

  return (
    <DeedDialog
      title={say('assist.closeCase')}
      ready={reason !== ''}
      busy={close.busy}
      error={close.error}
      act={act}
      onClose={onClose}
    >
      <Select
        label={say('assist.closeReason')}
        required
        value={reason}
        onChange={setReason}
        choices={reasons.map((value) => ({ value, label: say(`assist.closed.${value}`) }))}
      />
    </DeedDialog>
  );
}
