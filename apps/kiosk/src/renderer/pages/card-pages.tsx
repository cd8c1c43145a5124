import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { digitsWanted } from '../machine/mine.ts';
import { visitOf } from '../machine/moves.ts';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { PageBody } from '../parts/page-body.tsx';
import styles from './card-pages.module.css';

/** Waits for a card. */
export function LayCardPage() {
  const { state, t } = useKiosk();
  return (
    <PageBody
      title={t('lay.title')}
      lead={t(works(state.devices['id-reader']) ? 'lay.how' : 'notice.reader.absent')}
      layout="message"
    >
      <CardPlace />
    </PageBody>
  );
}

/** Where the card goes, and what was wrong with it the last time. */
function CardPlace() {
  const { state, t } = useKiosk();
  return (
    <>
      <span className={styles['reader']} aria-hidden>
        <Icon name="id-card" size="7em" />
      </span>
      {state.cardTrouble === null ? null : (
        <p className={styles['trouble']} role="alert">
          {t(`lay.trouble.${state.cardTrouble}`)}
        </p>
      )}
    </>
  );
}

export function MineEnterPage() {
  const { send, t } = useKiosk();
  return (
    <PageBody
      title={t('mine.enter.title')}
      lead={t('mine.enter.lead')}
      layout="message"
      actions={
        <Button
          variant="primary"
          icon="ticket"
          wide
          onClick={() => {
            send({ type: 'use-code' });
          }}
        >
          {t('mine.enter.code')}
        </Button>
      }
    >
      <CardPlace />
    </PageBody>
  );
}

/** Six digits of a slip, or the last four of a phone. */
export function CodePage({ asking }: { readonly asking: 'open' | 'reprint' | 'phone' }) {
  const { state, send, t } = useKiosk();
  const { digits } = visitOf(state);
  const total = digitsWanted(state);
  return (
    <PageBody
      title={t(asking === 'phone' ? 'code.phone.title' : `code.title.${asking}`)}
      lead={t(asking === 'phone' ? 'code.phone.lead' : 'code.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          wide
          disabled={digits.length !== total}
          onClick={() => {
            send({ type: 'confirm-digits' });
          }}
        >
          {t('code.confirm')}
        </Button>
      }
    >
      <Digits
        digits={digits}
        groups={asking === 'phone' ? [4] : [3, 3]}
        status={t('code.entered', { count: digits.length, total })}
      />
    </PageBody>
  );
}
