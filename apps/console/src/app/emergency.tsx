import { Siren } from 'lucide-react';
import { useState } from 'react';
import { danger, type Emergency } from '@hall/core/domain/emergency/emergency';
import { EmergencyStrip } from '@hall/ui/emergency/emergency-strip';
import { Button } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import styles from './emergency.module.css';
import { useLanguage, useSay } from './language.tsx';
import { useMay } from './me.ts';
import { useCommand } from './use-command.ts';

/** Tells the whole hall of a danger: two presses, no typing. */
export function EmergencyButton() {
  const say = useSay();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('emergency.raise')) return null;
  return (
    <>
      <Button
        look="danger"
        size="small"
        icon={Siren}
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('emergency.open')}
      </Button>
      {open && (
        <RaiseDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function RaiseDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const raise = useCommand('emergency.raise');
  async function act(chosen: Emergency['danger']): Promise<void> {
    if ((await raise.run({ danger: chosen })) !== null) onClose();
  }
  return (
    <Dialog title={say('emergency.title')} onClose={onClose}>
      <p>{say('emergency.lead')}</p>
      <ul className={styles.dangers}>
        {danger.options.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={styles.danger}
              disabled={raise.busy}
              onClick={() => void act(one)}
            >
              <strong>{say(`emergency.${one}`)}</strong>
              <span>{say(`emergency.${one}.do`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Refused error={raise.error} />
    </Dialog>
  );
}

/** What the hall is being told; the manager says here when it is over. */
export function EmergencyNow() {
  const say = useSay();
  const may = useMay();
  const { language } = useLanguage();
  const clear = useCommand('emergency.clear');
  const actions = may('emergency.clear') ? (
    <Button
      busy={clear.busy}
      onClick={() => {
        void clear.run({});
      }}
    >
      {say('emergency.clear')}
    </Button>
  ) : (
    <span>{say('emergency.waits')}</span>
  );
  return (
    <>
      <EmergencyStrip language={language} actions={actions} />
      <Refused error={clear.error} />
    </>
  );
}
