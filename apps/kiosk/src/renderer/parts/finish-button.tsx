import { Button, type ButtonProps } from '@hall/ui/components/button';
import { useKiosk } from './kiosk-context.tsx';

/** Ends the visit: what a page offers when everything is done. */
export function FinishButton({ variant = 'primary' }: Pick<ButtonProps, 'variant'>) {
  const { send, t } = useKiosk();
  return (
    <Button
      variant={variant}
      icon="check"
      onClick={() => {
        send({ type: 'finish' });
      }}
    >
      {t('sheet.done')}
    </Button>
  );
}
