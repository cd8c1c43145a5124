import { LogOut } from 'lucide-react';
import { Button } from '../widgets/button.tsx';
import { useSay } from './language.tsx';
import type { SignedOutReason } from './signed-out.ts';
import { useCommand } from './use-command.ts';

/** Ends the session at the hub and in this browser. */
export function SignOutButton({
  onSignedOut,
}: {
  readonly onSignedOut: (why: SignedOutReason) => void;
}) {
  const say = useSay();
  const end = useCommand('session.end');
  return (
    <Button
      look="quiet"
      size="small"
      icon={LogOut}
      busy={end.busy}
      onClick={() => {
        // Whatever the hub answers, this browser forgets the session.
        void end.run({}).then(() => {
          onSignedOut('left');
        });
      }}
    >
      {say('shell.signOut')}
    </Button>
  );
}
