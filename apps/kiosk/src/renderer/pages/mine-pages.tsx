import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { MyInformation } from '@hall/core/contract/commands/worker-commands';
import type { ConsentPurpose } from '@hall/core/domain/worker/worker';
import { occupationName } from '@hall/core/rules/occupations';
import { yuan } from '@hall/core/documents/pay-text';
import type { Translate } from '../hall/texts.ts';
import { digitsWanted } from '../machine/mine.ts';
import { visitOf } from '../machine/moves.ts';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { MaskedName } from '../parts/masked-name.tsx';
import { works } from '../parts/notices.ts';
import { PageBody } from '../parts/page-body.tsx';
import styles from './mine-pages.module.css';

/** Waits for a card. */
export function LayCardPage() {
  const { state, t } = useKiosk();
  return (
    <PageBody
      title={t('lay.title')}
      lead={t(works(state.devices['id-reader']) ? 'lay.how' : 'notice.reader.absent')}
      layout="message"
    >
      <span className={styles['reader']} aria-hidden>
        <Icon name="id-card" size="7em" />
      </span>
      <CardTrouble />
    </PageBody>
  );
}

function CardTrouble() {
  const { state, t } = useKiosk();
  return state.cardTrouble === null ? null : (
    <p className={styles['trouble']} role="alert">
      {t(`lay.trouble.${state.cardTrouble}`)}
    </p>
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
      <span className={styles['reader']} aria-hidden>
        <Icon name="id-card" size="7em" />
      </span>
      <CardTrouble />
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

function wantedPay(information: MyInformation, t: Translate): string {
  const { wantedPayMinFen, wantedPayUnit } = information.greeting.wishes;
  return wantedPayMinFen === null || wantedPayUnit === null
    ? t('mine.pay.none')
    : t('pay.fixed', { min: yuan(wantedPayMinFen), unit: t(`pay.unit.${wantedPayUnit}`) });
}

/** What the hall knows about the person, masked; every right one touch away (PIPL 44 to 50). */
export function MinePage() {
  const { state, send, t } = useKiosk();
  const { information } = visitOf(state);
  if (information === null) {
    return <PageBody title={t('trouble.title')} layout="message" />;
  }
  const { greeting } = information;
  const { occupationIds, availability } = greeting.wishes;
  const paused = information.status === 'paused';
  const facts: [string, string][] = [
    [t('mine.no'), greeting.registrationNo],
    [t('mine.id'), information.idMasked ?? t('mine.none')],
    [t('mine.phone'), information.phoneMasked ?? t('mine.none')],
    [t('mine.wishes'), occupationIds.map((id) => occupationName(id, state.language)).join(' / ')],
    [t('mine.time'), `${t(`when.${availability.when}`)} · ${t(`part.${availability.part}`)}`],
    [t('mine.pay'), wantedPay(information, t)],
    [
      t('mine.status'),
      `${t(`mine.status.${information.status}`)} · ${t(information.verified ? 'mine.verified' : 'mine.unverified')}`,
    ],
    [t('mine.since'), information.registeredOn],
  ];
  return (
    <PageBody
      title={t('mine.title')}
      actions={
        <>
          <Button
            icon="pencil-line"
            onClick={() => {
              send({ type: 'edit-wishes' });
            }}
          >
            {t('mine.edit')}
          </Button>
          <Button
            icon="smartphone"
            onClick={() => {
              send({ type: 'edit-phone' });
            }}
          >
            {t('mine.editPhone')}
          </Button>
          <Button
            icon={paused ? 'play' : 'pause'}
            onClick={() => {
              send({ type: 'set-paused', paused: !paused });
            }}
          >
            {t(paused ? 'mine.resume' : 'mine.pause')}
          </Button>
          <Button
            icon="rotate-ccw"
            onClick={() => {
              send({ type: 'see-consents' });
            }}
          >
            {t('mine.withdraw')}
          </Button>
          <Button
            icon="trash-2"
            onClick={() => {
              send({ type: 'ask', of: 'delete' });
            }}
          >
            {t('mine.delete')}
          </Button>
        </>
      }
    >
      <dl className={styles['facts']}>
        <div>
          <dt>{t('mine.name')}</dt>
          <dd>
            <MaskedName text={greeting.maskedName} />
          </dd>
        </div>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </PageBody>
  );
}

/** Three touches from 我的信息: here, which one, yes (B-09). */
export function WithdrawPage() {
  const { state, send, t } = useKiosk();
  const given = (visitOf(state).information?.consents ?? []).filter((consent) => consent.given);
  return (
    <PageBody
      title={t('withdraw.title')}
      lead={given.length === 0 ? t('withdraw.none') : undefined}
    >
      <div className={styles['list']}>
        {given.map(({ purpose, onDay }) => (
          <Button
            key={purpose}
            wide
            onClick={() => {
              send({ type: 'ask', of: purpose });
            }}
          >
            {t(`withdraw.${purpose}`)}
            <small className={styles['when']}>{t('withdraw.on', { day: onDay })}</small>
          </Button>
        ))}
      </div>
    </PageBody>
  );
}

export function ConfirmPage({ of }: { readonly of: 'delete' | ConsentPurpose }) {
  const { send, t } = useKiosk();
  return (
    <PageBody
      title={t(`confirm.title.${of}`)}
      lead={t(`confirm.lead.${of}`)}
      layout="message"
      actions={
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
      }
    />
  );
}

export function GonePage({ what }: { readonly what: 'deleted' | 'withdrawn' }) {
  const { send, t } = useKiosk();
  return (
    <PageBody
      title={t(`gone.${what}`)}
      lead={t(`gone.${what}.lead`)}
      layout="message"
      actions={
        <Button
          variant="primary"
          icon="check"
          wide
          onClick={() => {
            send({ type: 'finish' });
          }}
        >
          {t('sheet.done')}
        </Button>
      }
    >
      <Icon name="circle-check" size="5em" />
    </PageBody>
  );
}
