import { Button } from '@hall/ui/components/button';
import { useKiosk } from './kiosk-context.tsx';

/** Ends the visit: what a page offers when everything is done. */
export function FinishButton() {
  const { send, t } = useKiosk();
  return (
    <Button
      variant="primary"
      icon="check"
      onClick={() => {
        send({ type: 'finish' });
      }}
    >
      {t('sheet.done')}
    </Button>
  );
}
