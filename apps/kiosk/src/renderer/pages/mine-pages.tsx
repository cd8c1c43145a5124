import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { MyInformation } from '@hall/core/contract/commands/worker-commands';
import type { ConsentPurpose } from '@hall/core/domain/worker/worker';
import { occupationName } from '@hall/core/rules/occupations';
import { yuan } from '@hall/core/documents/pay-text';
import type { ReactNode } from 'react';
import type { Translate } from '../hall/texts.ts';
import { visitOf } from '../machine/moves.ts';
import { ConfirmActions } from '../parts/confirm-actions.tsx';
import { Facts } from '../parts/facts.tsx';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { MaskedName } from '../parts/masked-name.tsx';
import { PageBody } from '../parts/page-body.tsx';
import styles from './mine-pages.module.css';

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
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('mine.name'), <MaskedName key="name" text={greeting.maskedName} />],
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
            {t(information.verified ? 'mine.editPhone' : 'mine.editPhoneOrName')}
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
      <div className={styles['list']}>
        <Button
          icon="handshake"
          iconAfter="arrow-right"
          wide
          onClick={() => {
            send({ type: 'see-meetings' });
          }}
        >
          {t('meetings.button')}
        </Button>
      </div>
      <Facts facts={facts.map(([name, value]) => ({ name, value }))} />
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
  const { t } = useKiosk();
  return (
    <PageBody
      title={t(`confirm.title.${of}`)}
      lead={t(`confirm.lead.${of}`)}
      layout="message"
      actions={<ConfirmActions />}
    />
  );
}

export function GonePage({ what }: { readonly what: 'deleted' | 'withdrawn' }) {
  const { t } = useKiosk();
  return (
    <PageBody
      title={t(`gone.${what}`)}
      lead={t(`gone.${what}.lead`)}
      layout="message"
      actions={<FinishButton />}
    >
      <Icon name="circle-check" size="5em" />
    </PageBody>
  );
}
