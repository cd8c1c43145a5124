import { useEffect, useState } from 'react';
import type { TerminalKind } from '@hall/core/domain/device/terminal';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Message } from '../widgets/message.tsx';
import { CodeNote, LargeCode } from '../widgets/large-code.tsx';

/** How long the hub takes a code, in seconds. */
const validSeconds = 600;

/** The code somebody types at the new screen, large, and how long it still works. */
export function PairingCode({
  code,
  kind,
  onClose,
}: {
  readonly code: string;
  readonly kind: TerminalKind;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [left, setLeft] = useState(validSeconds);
  useEffect(() => {
    // Measured against a fixed end: a tab in the background is called late.
    const endMs = Date.now() + validSeconds * 1_000;
    const timer = window.setInterval(() => {
      setLeft(Math.max(0, Math.round((endMs - Date.now()) / 1_000)));
    }, 1_000);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  const clock = `${String(Math.floor(left / 60))}:${String(left % 60).padStart(2, '0')}`;
  return (
    <>
      <p>{say('terminal.codeText', { address: `${window.location.origin}/${kind}/` })}</p>
      <LargeCode code={code} over={left === 0} />
      {left > 0 ? (
        <CodeNote timer>{say('terminal.codeLeft', { time: clock })}</CodeNote>
      ) : (
        <Message tone="warn">{say('terminal.codeOver')}</Message>
      )}
      <Actions>
        <Button look="primary" onClick={onClose}>
          {say('dialog.close')}
        </Button>
      </Actions>
    </>
  );
}
