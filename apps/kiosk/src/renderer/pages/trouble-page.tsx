import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { ErrorCode } from '@hall/core/contract/errors';
import { hasText } from '../hall/texts.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { visitOf } from '../machine/moves.ts';
import { PageBody } from '../parts/page-body.tsx';

export interface TroublePageProps {
  readonly code: ErrorCode;
  readonly retry: boolean;
}

/** What did not work, why, and what can be done instead. */
export function TroublePage({ code, retry }: TroublePageProps) {
  const { state, send, t } = useKiosk();
  const key = `trouble.${code}`;
  const canRetry = retry && state.visit !== null && visitOf(state).pending !== null;
  return (
    <PageBody
      title={t('trouble.title')}
      lead={t(hasText(key) ? key : 'trouble.other')}
      layout="message"
      actions={
        <>
          <Button
            icon="list-checks"
            onClick={() => {
              send({ type: 'start', with: 'browse' });
            }}
          >
            {t('trouble.browse')}
          </Button>
          {canRetry ? (
            <Button
              variant="primary"
              icon="rotate-ccw"
              onClick={() => {
                send({ type: 'retry' });
              }}
            >
              {t('trouble.retry')}
            </Button>
          ) : null}
        </>
      }
    >
      <Icon name="circle-alert" size="5em" />
    </PageBody>
  );
}
