import type { ReactNode } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';

/** What every dialog of a case is given. */
export interface OfCase {
  readonly planId: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A dialog that writes one thing down in a case. */
export function DeedDialog(props: {
  readonly title: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: HallError | null;
  readonly act: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, ready, busy, error, act, onClose, children } = props;
  const say = useSay();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void act();
        }}
      >
        {children}
        <Refused error={error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={busy}>
            {say('assist.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
