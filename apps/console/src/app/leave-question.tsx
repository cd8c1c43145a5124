import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Button } from '../widgets/button.tsx';
import { useSay } from './language.tsx';
import { useHeldRoute, useNavigator } from './use-route.ts';

/** Asks before unsaved work is thrown away. */
export function LeaveQuestion() {
  const say = useSay();
  const navigator = useNavigator();
  const held = useHeldRoute();
  if (held === null) return null;
  const stay = (): void => {
    navigator.settle('stay');
  };
  return (
    <Dialog title={say('leave.title')} onClose={stay}>
      <p>{say('leave.text')}</p>
      <Actions>
        <Button
          look="danger"
          onClick={() => {
            navigator.settle('leave');
          }}
        >
          {say('leave.leave')}
        </Button>
        <Button look="primary" onClick={stay}>
          {say('leave.stay')}
        </Button>
      </Actions>
    </Dialog>
  );
}
