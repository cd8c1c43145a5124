import { Button } from '@hall/ui/components/button';
import { digitsWanted } from '../machine/mine.ts';
import { visitOf } from '../machine/moves.ts';
import { CardPlace } from '../parts/card-place.tsx';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { PageBody } from '../parts/page-body.tsx';

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

export function MineEnterPage() {
  const { send, t } = useKiosk();
  return (
    <PageBody
      title={t('mine.enter.title')}
      lead={t('mine.enter.lead')}
      layout="message"
      actions={
        <>
          <Button
            icon="printer"
            onClick={() => {
              send({ type: 'start', with: 'reprint' });
            }}
          >
            {t('mine.enter.reprint')}
          </Button>
          <Button
            icon="handshake"
            onClick={() => {
              send({ type: 'start', with: 'found' });
            }}
          >
            {t('found.button')}
          </Button>
          <Button
            variant="primary"
            icon="ticket"
            onClick={() => {
              send({ type: 'use-code' });
            }}
          >
            {t('mine.enter.code')}
          </Button>
        </>
      }
    >
      <CardPlace />
    </PageBody>
  );
}

const leads = {
  open: 'code.lead',
  reprint: 'code.lead',
  ticket: 'code.lead.ticket',
  phone: 'code.phone.lead',
} as const;

/** Six digits of a slip or of a number, or the last four of a phone. */
export function CodePage({ asking }: { readonly asking: 'open' | 'reprint' | 'ticket' | 'phone' }) {
  const { state, send, t } = useKiosk();
  const { digits } = visitOf(state);
  const total = digitsWanted(state);
  return (
    <PageBody
      title={t(asking === 'phone' ? 'code.phone.title' : `code.title.${asking}`)}
      lead={t(leads[asking])}
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
