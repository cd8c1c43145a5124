import { digitsOfNumber } from '@hall/core/documents/complaint-receipt';
import { yuan } from '@hall/core/documents/pay-text';
import { maskName } from '@hall/core/rules/masking';
import { occupationName } from '@hall/core/rules/occupations';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { asksAmount, asksDays } from '@hall/core/domain/complaint/told';
import { dayText } from '../hall/day-text.ts';
import type { Translate } from '../hall/texts.ts';
import { tellingOf } from '../machine/telling.ts';
import type { Page } from '../machine/state.ts';
import type { Telling } from '../machine/tell-state.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { MaskedName } from '../parts/masked-name.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Turning } from '../parts/turning.tsx';
import styles from './tell-pages.module.css';

function reporterFact({ reporter }: Telling, t: Translate): Fact {
  const name = t('tell.confirm.reporter');
  switch (reporter?.by) {
    case 'phone':
      return { name, value: t('tell.confirm.phone', { digits: reporter.phone.slice(-4) }) };
    case 'card': {
      const text = t('tell.confirm.card', { name: maskName(reporter.card.name) });
      return { name, value: <MaskedName text={text} /> };
    }
    default:
      return { name, value: t('tell.confirm.anonymous') };
  }
}

function moneyFacts({ kind, amountFen, days }: Telling, t: Translate): readonly Fact[] {
  const unknown = t('tell.confirm.unknown');
  if (kind === null) return [];
  return [
    ...(asksAmount(kind)
      ? [
          {
            name: t('tell.confirm.amount'),
            value:
              amountFen === null ? unknown : t('tell.amount.entered', { yuan: yuan(amountFen) }),
          },
        ]
      : []),
    ...(asksDays(kind)
      ? [
          {
            name: t('tell.confirm.days'),
            value: days === null ? unknown : t(`tell.days.${days}`),
          },
        ]
      : []),
  ];
}

/** Everything that will be sent, and nothing else, once more before it is sent. */
export function TellConfirmPage() {
  const { state, send, t } = useKiosk();
  const telling = tellingOf(state);
  const { kind, about, when, facts } = telling;
  if (kind === null || when === null) {
    return <PageBody title={t('tell.confirm.title')} layout="message" />;
  }
  const place =
    about === null
      ? t('tell.confirm.about.none')
      : [about.employer, occupationName(about.occupationId, state.language), about.postingNo].join(
          ' · ',
        );
  const lines: readonly Fact[] = [
    { name: t('tell.confirm.kind'), value: t(`tell.kind.${kind}`) },
    { name: t('tell.confirm.about'), value: place },
    { name: t('tell.confirm.when'), value: t(`tell.when.${when}`) },
    ...moneyFacts(telling, t),
    ...(facts.length === 0
      ? []
      : [
          {
            name: t('tell.confirm.facts'),
            value: facts.map((fact) => t(`tell.fact.${fact}`)).join(t('tell.confirm.between')),
          },
        ]),
    reporterFact(telling, t),
  ];
  return (
    <PageBody
      title={t('tell.confirm.title')}
      lead={t('tell.confirm.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          icon="check"
          wide
          onClick={() => {
            send({ type: 'tell-submit' });
          }}
        >
          {t('tell.confirm.do')}
        </Button>
      }
    >
      <Facts facts={lines} />
      <p className={styles['secret']}>
        <Icon name="shield-check" size="1.6em" />
        <span>{t('tell.confirm.seen')}</span>
      </p>
    </PageBody>
  );
}

export function TellPrintingPage() {
  const { t } = useKiosk();
  return (
    <PageBody title={t('tell.printing.title')} lead={t('tell.printing.lead')} layout="message">
      <Turning />
    </PageBody>
  );
}

/** The truth about the receipt; without its paper its two numbers stand large (B-14). */
export function ToldPage({ result }: Pick<Extract<Page, { name: 'told' }>, 'result'>) {
  const { state, send, t } = useKiosk();
  const { receipt } = tellingOf(state);
  const isOut = result.outcome === 'confirmed';
  return (
    <PageBody
      title={t(`told.${result.outcome}.title`)}
      lead={t(`told.${result.outcome}.lead`)}
      layout="choice"
      actions={
        <>
          {isOut ? null : (
            <Button
              icon="printer"
              onClick={() => {
                send({ type: 'print-again' });
              }}
            >
              {t('told.again')}
            </Button>
          )}
          <FinishButton variant="primary" />
        </>
      }
    >
      <div className={styles['told']}>
        {isOut ? (
          <p className={styles['out']} aria-hidden>
            <Icon name="printer-check" size="5em" />
          </p>
        ) : null}
        {isOut || receipt === null ? null : (
          <ReceiptNumbers
            digits={digitsOfNumber(receipt.complaintNo)}
            code={receipt.code}
            fault={t('fault.reason', { fault: t(`device.fault.${result.fault}`) })}
          />
        )}
        {receipt === null || receipt.dueDay === null ? null : (
          <p className={styles['due']}>{t('told.due', { day: dayText(receipt.dueDay, t) })}</p>
        )}
        <p className={styles['proof']}>{t('told.proof')}</p>
      </div>
    </PageBody>
  );
}

function ReceiptNumbers(props: {
  readonly digits: string;
  readonly code: string;
  readonly fault: string;
}) {
  const { t } = useKiosk();
  const { digits, code, fault } = props;
  return (
    <div className={styles['numbers']}>
      <dl>
        <div>
          <dt>{t('told.no')}</dt>
          <dd data-testid="receipt-number">
            {digits.slice(0, 6)} {digits.slice(6)}
          </dd>
        </div>
        <div>
          <dt>{t('told.code')}</dt>
          <dd data-testid="receipt-code">
            {code.slice(0, 3)} {code.slice(3)}
          </dd>
        </div>
      </dl>
      <p className={styles['fault']}>{fault}</p>
    </div>
  );
}
