import { toldFact } from '@hall/core/domain/complaint/told';
import { Button } from '@hall/ui/components/button';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { NumberPad } from '@hall/ui/components/number-pad';
import { Tile } from '@hall/ui/components/tile';
import type { ToldFact } from '@hall/core/domain/complaint/told';
import { visitOf } from '../machine/moves.ts';
import { isWholePhone, mayBecomePhone } from '../machine/registering.ts';
import { tellingOf, yuanOf } from '../machine/telling.ts';
import { CardPlace } from '../parts/card-place.tsx';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { PageBody } from '../parts/page-body.tsx';
import { Way } from './tell-about-pages.tsx';
import { UnknownButton } from './tell-pages.tsx';
import styles from './tell-pages.module.css';

/** How much: the sum stands large above its keys, as it will be told. */
export function TellAmountPage() {
  const { state, send, t } = useKiosk();
  const { kind } = tellingOf(state);
  const { digits } = visitOf(state);
  const yuan = yuanOf(digits);
  return (
    <PageBody
      title={t(kind === 'fee_deposit' ? 'tell.amount.fee_deposit.title' : 'tell.amount.wage.title')}
      lead={t('tell.amount.lead')}
      layout="choice"
      actions={
        <>
          <UnknownButton />
          <Button
            variant="primary"
            iconAfter="arrow-right"
            disabled={yuan === null}
            onClick={() => {
              send({ type: 'confirm-digits' });
            }}
          >
            {t('tell.amount.next')}
          </Button>
        </>
      }
    >
      <div className={styles['amount']}>
        <p className={styles['sum']} role="status" data-empty={yuan === null ? '' : undefined}>
          {yuan === null ? t('tell.amount.empty') : t('tell.amount.entered', { yuan })}
        </p>
        <NumberPad
          label={t('phone.pad')}
          deleteLabel={t('phone.delete')}
          clearLabel={t('phone.clear')}
          onDigit={(digit) => {
            send({ type: 'digit', digit });
          }}
          onDelete={() => {
            send({ type: 'delete-last' });
          }}
          onClear={() => {
            send({ type: 'clear-typed' });
          }}
        />
      </div>
    </PageBody>
  );
}

const factIcons: Readonly<Record<ToldFact, IconName>> = {
  has_proof: 'receipt-text',
  several_people: 'users',
  still_going_on: 'clock',
  asked_in_vain: 'message-circle-x',
  threatened: 'angry',
  hurt: 'bandage',
};

/** What else is so: touched instead of written. */
export function TellFactsPage() {
  const { state, send, t } = useKiosk();
  const { facts } = tellingOf(state);
  return (
    <PageBody
      title={t('tell.facts.title')}
      lead={t('tell.facts.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          iconAfter="arrow-right"
          wide
          onClick={() => {
            send({ type: 'tell-on' });
          }}
        >
          {t('tell.facts.next')}
        </Button>
      }
    >
      <div className={styles['facts']}>
        {toldFact.options.map((fact) => (
          <Tile
            key={fact}
            icon={factIcons[fact]}
            label={t(`tell.fact.${fact}`)}
            chosen={facts.includes(fact)}
            onPress={() => {
              send({ type: 'tell-fact', fact });
            }}
          />
        ))}
      </div>
    </PageBody>
  );
}

/** Whether he can be reached, and who will know: said before anything is given (PIPL 17). */
export function TellContactPage() {
  const { state, send, t } = useKiosk();
  const reads = works(state.devices['id-reader']);
  return (
    <PageBody
      title={t('tell.contact.title')}
      lead={t('tell.contact.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          iconAfter="arrow-right"
          wide
          onClick={() => {
            send({ type: 'tell-contact', by: 'anonymous' });
          }}
        >
          {t('tell.contact.anonymous')}
        </Button>
      }
    >
      <p className={styles['secret']}>
        <Icon name="shield-check" size="1.6em" />
        <span>
          {t('tell.contact.secret')} {t('tell.contact.kept')}
        </span>
      </p>
      <div className={styles['ways']}>
        <Way
          icon="smartphone"
          title={t('tell.contact.phone')}
          how={t('tell.phone.lead')}
          onPress={() => {
            send({ type: 'tell-contact', by: 'phone' });
          }}
        />
      </div>
      {reads ? (
        <div className={styles['card']}>
          <CardPlace />
          <p>{t('tell.contact.card')}</p>
        </div>
      ) : null}
    </PageBody>
  );
}

const phoneGroups = [3, 4, 4] as const;

export function TellPhonePage() {
  const { state, send, t } = useKiosk();
  const { digits } = visitOf(state);
  const whole = isWholePhone(digits);
  const wrong = !mayBecomePhone(digits);
  const grouped = `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  const status = whole
    ? t('phone.readback', { phone: grouped })
    : wrong
      ? t('phone.wrong')
      : t('phone.entered', { count: digits.length });
  return (
    <PageBody
      title={t('tell.phone.title')}
      lead={t('tell.phone.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          wide
          disabled={!whole}
          onClick={() => {
            send({ type: 'confirm-digits' });
          }}
        >
          {t('phone.confirm')}
        </Button>
      }
    >
      <Digits digits={digits} groups={phoneGroups} status={status} isWrong={wrong} />
    </PageBody>
  );
}
