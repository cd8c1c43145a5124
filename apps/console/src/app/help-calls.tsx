import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { formatTime } from '@hall/core/basics/market-day';
import { Button } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import { isTextKey, useSay } from './language.tsx';
import { useMay } from './me.ts';
import { useCommand } from './use-command.ts';
import { useStaff } from './use-staff.ts';
import styles from './help-calls.module.css';

/** People at a kiosk who pressed 叫工作人员; whoever goes takes the call. */
export function HelpCalls() {
  const say = useSay();
  const may = useMay();
  const { help } = useStaff();
  const [open, setOpen] = useState(false);
  const answer = useCommand('help.answer');
  if (!may('help.answer')) return null;
  return (
    <>
      <button
        type="button"
        className={styles.bell}
        data-calling={help.length > 0 || undefined}
        disabled={help.length === 0}
        onClick={() => {
          setOpen(true);
        }}
      >
        <BellRing aria-hidden size={18} strokeWidth={2} />
        <span aria-live="polite">
          {help.length === 0 ? say('help.none') : say('help.some', { count: help.length })}
        </span>
      </button>
      {open && (
        <Dialog
          title={say('help.title')}
          onClose={() => {
            setOpen(false);
          }}
        >
          {help.length === 0 && <p>{say('help.allAnswered')}</p>}
          <ul className={styles.calls}>
            {help.map((call) => (
              <li key={call.id}>
                <span>
                  <strong>{call.terminalName}</strong>
                  <span className={styles.detail}>
                    {say('help.call', {
                      page: pageWords(call.page, say),
                      time: formatTime(call.calledAtMs),
                    })}
                  </span>
                </span>
                <Button
                  look="primary"
                  size="small"
                  busy={answer.busy}
                  onClick={() => {
                    void answer.run({ helpId: call.id });
                  }}
                >
                  {say('help.answer')}
                </Button>
              </li>
            ))}
          </ul>
          <Refused error={answer.error} />
        </Dialog>
      )}
    </>
  );
}

/** A kiosk names its page by a short word; an unknown one is shown as it came. */
function pageWords(page: string, say: ReturnType<typeof useSay>): string {
  const key = `help.page.${page}`;
  return isTextKey(key) ? say(key) : page;
}
