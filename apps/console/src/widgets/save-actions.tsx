import type { ReactNode } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import { useSay } from '../app/language.tsx';
import { Button } from './button.tsx';
import { Actions } from './dialog.tsx';
import { Refused } from './message.tsx';

/** How a form in a dialog ends: why it was refused, the way out, and saving it. */
export function SaveActions({
  save,
  blocked = false,
  onCancel,
  children,
}: {
  readonly save: { readonly error: HallError | null; readonly busy: boolean };
  /** What is typed cannot be saved as it is. */
  readonly blocked?: boolean;
  readonly onCancel: () => void;
  /** What else can be done, before these two. */
  readonly children?: ReactNode;
}) {
  const say = useSay();
  return (
    <>
      <Refused error={save.error} />
      <Actions>
        {children}
        <Button onClick={onCancel}>{say('form.cancel')}</Button>
        <Button type="submit" look="primary" disabled={blocked} busy={save.busy}>
          {say('form.save')}
        </Button>
      </Actions>
    </>
  );
}
