import { Check, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';

/**
 * Prints the paper on the page, and then asks whether it came out: a browser cannot know. `tell`
 * answers whether the hub has taken the word; until it has, the question stays.
 */
export function PaperActions({
  question,
  busy,
  tell,
  onClose,
}: {
  readonly question: string;
  readonly busy: boolean;
  readonly tell: (came: boolean) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [sent, setSent] = useState(false);
  const answer = (came: boolean): void => {
    void tell(came).then((told) => {
      if (told) setSent(false);
    });
  };
  return (
    <Actions>
      {sent ? (
        <>
          <span>{question}</span>
          <Button
            icon={X}
            busy={busy}
            onClick={() => {
              answer(false);
            }}
          >
            {say('slip.no')}
          </Button>
          <Button
            look="primary"
            icon={Check}
            busy={busy}
            onClick={() => {
              answer(true);
            }}
          >
            {say('slip.yes')}
          </Button>
        </>
      ) : (
        <>
          <Button onClick={onClose}>{say('dialog.close')}</Button>
          <Button
            look="primary"
            icon={Printer}
            onClick={() => {
              window.print();
              setSent(true);
            }}
          >
            {say('print.now')}
          </Button>
        </>
      )}
    </Actions>
  );
}
