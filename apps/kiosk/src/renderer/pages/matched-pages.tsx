import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { visitOf } from '../machine/moves.ts';
import type { MatchCopyInHand } from '../machine/meeting-state.ts';
import type { Page } from '../machine/state.ts';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Turning } from '../parts/turning.tsx';
import styles from './matched-pages.module.css';

export function MatchPrintingPage() {
  const { t } = useKiosk();
  return (
    <PageBody title={t('matching.title')} lead={t('matching.how')} layout="message">
      <Turning />
    </PageBody>
  );
}

/**
 * Agreed by both, with the truth about each copy of the paper (B-14); or noted, until the other side
 * or a window says the same (D-09).
 */
export function MatchedPage({ status }: Pick<Extract<Page, { name: 'matched' }>, 'status'>) {
  const { state, send, t } = useKiosk();
  const { copies } = visitOf(state).meeting;
  const isWhole = copies.every(({ result }) => result?.outcome === 'confirmed');
  return (
    <PageBody
      title={t(`matched.${status}`)}
      lead={t(`matched.${status}.lead`)}
      layout="message"
      actions={
        <>
          {isWhole ? null : (
            <Button
              icon="printer"
              onClick={() => {
                send({ type: 'print-again' });
              }}
            >
              {t('matched.again')}
            </Button>
          )}
          <FinishButton />
        </>
      }
    >
      {status === 'unilateral' ? <Waiting /> : <Copies copies={copies} />}
    </PageBody>
  );
}

function Waiting() {
  const { t } = useKiosk();
  return (
    <div className={styles['waiting']}>
      <Icon name="clock" size="5em" />
      <p>{t('matched.unilateral.how')}</p>
    </div>
  );
}

function Copies({ copies }: { readonly copies: readonly MatchCopyInHand[] }) {
  const { t } = useKiosk();
  return (
    <div className={styles['papers']}>
      <Icon name="handshake" size="5em" />
      {copies.length === 0 ? (
        <p className={styles['none']}>{t('matched.noPaper')}</p>
      ) : (
        <ul className={styles['copies']} aria-label={t('matched.copies')}>
          {copies.map((copy) => (
            <Copy key={`${copy.paperId} ${copy.copy}`} {...copy} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Copy({ copy, result }: Pick<MatchCopyInHand, 'copy' | 'result'>) {
  const { t } = useKiosk();
  if (result === null) {
    return null;
  }
  const { outcome } = result;
  const fault = outcome === 'confirmed' ? '' : t(`device.fault.${result.fault}`);
  return (
    <li data-outcome={outcome}>
      <Icon name={outcome === 'confirmed' ? 'printer-check' : 'triangle-alert'} size="1.6em" />
      <span className={styles['copy']}>{t(`copy.${copy}`)}</span>
      <span>{t(`copy.${outcome}`, { fault })}</span>
    </li>
  );
}
