import { Save, Undo2 } from 'lucide-react';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';

/** Below a form that is edited in place: drop what was changed, or save it. */
export function DraftActions({
  dirty,
  busy,
  onDrop,
}: {
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly onDrop: () => void;
}) {
  const say = useSay();
  return (
    <Actions>
      {dirty && (
        <Button icon={Undo2} onClick={onDrop}>
          {say('queueSetup.drop')}
        </Button>
      )}
      <Button type="submit" look="primary" icon={Save} disabled={!dirty} busy={busy}>
        {say('form.save')}
      </Button>
    </Actions>
  );
}
