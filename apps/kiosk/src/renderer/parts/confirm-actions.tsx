import { Button } from '@hall/ui/components/button';
import { useKiosk } from './kiosk-context.tsx';

/** Back, or yes: the two answers to a question before something is done that cannot be undone. */
export function ConfirmActions() {
  const { send, t } = useKiosk();
  return (
    <>
      <Button
        onClick={() => {
          send({ type: 'back' });
        }}
      >
        {t('confirm.no')}
      </Button>
      <Button
        variant="alarm"
        onClick={() => {
          send({ type: 'confirm' });
        }}
      >
        {t('confirm.yes')}
      </Button>
    </>
  );
}
