import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import { Button } from './button.tsx';
import { Actions } from './dialog.tsx';
import { Message, Refused } from './message.tsx';

/** Two presses for what cannot be called back: the first says what will happen. */
export function TakeAway({
  words,
  doing,
  onSure,
}: {
  readonly words: { readonly ask: string; readonly text: string; readonly sure: string };
  readonly doing: { readonly error: HallError | null; readonly busy: boolean };
  readonly onSure: () => void;
}) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Actions>
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => {
            setAsked(true);
          }}
        >
          {words.ask}
        </Button>
      </Actions>
    );
  }
  return (
    <>
      <Message tone="warn">{words.text}</Message>
      <Refused error={doing.error} />
      <Actions>
        <Button look="danger" icon={Trash2} busy={doing.busy} onClick={onSure}>
          {words.sure}
        </Button>
      </Actions>
    </>
  );
}
