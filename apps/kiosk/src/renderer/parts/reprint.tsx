import { Button } from '@hall/ui/components/button';
import { useKiosk } from './kiosk-context.tsx';
import type { PaperStateProps } from './paper-state.tsx';

/** What is said of a number's paper printed once more. */
export const reprintTexts = {
  printing: 'number.reprint.printing',
  confirmed: 'number.reprint.confirmed',
  unknown: 'number.reprint.unknown',
  failed: 'number.reprint.failed',
} as const satisfies PaperStateProps['texts'];

/** The same paper once more. */
export function ReprintButton() {
  const { send, t } = useKiosk();
  return (
    <Button
      icon="printer"
      onClick={() => {
        send({ type: 'reprint-ticket' });
      }}
    >
      {t('number.reprint')}
    </Button>
  );
}
