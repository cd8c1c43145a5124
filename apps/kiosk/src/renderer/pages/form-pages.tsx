import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { yuan } from '@hall/core/documents/pay-text';
import { visitOf } from '../machine/moves.ts';
import { isWholePhone, mayBecomePhone } from '../machine/registering.ts';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import styles from './form-pages.module.css';

const phoneGroups = [3, 4, 4] as const;

function grouped(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
}

/** Eleven digits in threes and fours, read back before they count. */
export function PhonePage() {
  const { state, send, t } = useKiosk();
  const visit = visitOf(state);
  const whole = isWholePhone(visit.digits);
  const wrong = !mayBecomePhone(visit.digits);
  const status = whole
    ? t('phone.readback', { phone: grouped(visit.digits) })
    : wrong
      ? t('phone.wrong')
      : t('phone.entered', { count: visit.digits.length });
  const mayEditName = visit.purpose === 'correct' && visit.information?.verified === false;
  const mayGoWithout = visit.card !== null && visit.purpose === 'register';
  return (
    <PageBody
      title={t(visit.purpose === 'correct' ? 'phone.correct' : 'phone.title')}
      lead={t('phone.lead')}
      layout="choice"
      actions={
        <>
          {mayGoWithout ? (
            <Button
              onClick={() => {
                send({ type: 'no-phone' });
              }}
            >
              {t('phone.none')}
            </Button>
          ) : null}
          {mayEditName ? (
            <Button
              icon="pencil-line"
              onClick={() => {
                send({ type: 'edit-name' });
              }}
            >
              {t('mine.editName')}
            </Button>
          ) : null}
          <Button
            variant="primary"
            disabled={!whole}
            onClick={() => {
              send({ type: 'confirm-digits' });
            }}
          >
            {t('phone.confirm')}
          </Button>
        </>
      }
    >
      <Digits digits={visit.digits} groups={phoneGroups} status={status} isWrong={wrong} />
    </PageBody>
  );
}

const ageBands = ['under-16', '16-17', '18-39', '40-49', '50-59', '60+'] as const;

export function AgePage() {
  const { send, t } = useKiosk();
  return (
    <PageBody title={t('age.title')} lead={t('age.lead')} layout="choice">
      <div className={styles['choices']}>
        {ageBands.map((band) => (
          <Button
            key={band}
            onClick={() => {
              send({ type: 'choose-age', band });
            }}
          >
            {t(`age.${band}`)}
          </Button>
        ))}
      </div>
    </PageBody>
  );
}

/** What somebody would like to earn; two buttons and a number instead of a keyboard. */
export function PayPage() {
  const { state, send, t } = useKiosk();
  const { unit, fen } = visitOf(state).pay;
  return (
    <PageBody
      title={t('pay.title')}
      lead={t('pay.lead')}
      layout="choice"
      actions={
        <>
          <Button
            onClick={() => {
              send({ type: 'pay-done', skip: true });
            }}
          >
            {t('pay.skip')}
          </Button>
          <Button
            variant="primary"
            iconAfter="arrow-right"
            onClick={() => {
              send({ type: 'pay-done', skip: false });
            }}
          >
            {t('pay.next')}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <div className={styles['pair']}>
          {(['day', 'hour'] as const).map((key) => (
            <Button
              key={key}
              variant={key === unit ? 'primary' : 'secondary'}
              aria-pressed={key === unit}
              onClick={() => {
                send({ type: 'choose-unit', unit: key });
              }}
            >
              {t(`pay.${key}`)}
            </Button>
          ))}
        </div>
        <p className={styles['atLeast']}>{t('pay.atLeast')}</p>
        <p className={styles['amount']} role="status">
          {t(`pay.amount.${unit}`, { yuan: yuan(fen) })}
        </p>
        <div className={styles['pair']}>
          <Button
            icon="minus"
            onClick={() => {
              send({ type: 'step-pay', by: -1 });
            }}
          >
            {t('pay.less')}
          </Button>
          <Button
            icon="plus"
            onClick={() => {
              send({ type: 'step-pay', by: 1 });
            }}
          >
            {t('pay.more')}
          </Button>
        </div>
      </div>
    </PageBody>
  );
}

/** B-23: one optional question at the end. */
export function TrainingPage() {
  const { send, t } = useKiosk();
  return (
    <PageBody title={t('training.title')} lead={t('training.lead')} layout="message">
      <Icon name="graduation-cap" size="5em" />
      <div className={styles['pair']}>
        <Button
          onClick={() => {
            send({ type: 'choose-training', wish: false });
          }}
        >
          {t('training.no')}
        </Button>
        <Button
          onClick={() => {
            send({ type: 'choose-training', wish: true });
          }}
        >
          {t('training.yes')}
        </Button>
      </div>
    </PageBody>
  );
}
