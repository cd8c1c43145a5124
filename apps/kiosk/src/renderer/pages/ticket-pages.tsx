import { Button } from '@hall/ui/components/button';
import { Countdown } from '@hall/ui/components/countdown';
import { Icon } from '@hall/ui/components/icon';
import { reservationMs } from '@hall/core/domain/ticket/issuing';
import { hasText } from '../hall/texts.ts';
import { visitOf } from '../machine/moves.ts';
import type { Page } from '../machine/state.ts';
import type { TicketInHand } from '../machine/ticket-state.ts';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { BesideNumber, NumberCard } from '../parts/number-card.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { PaperState } from '../parts/paper-state.tsx';
import { QueueFacts } from '../parts/queue-facts.tsx';
import { ReprintButton, reprintTexts } from '../parts/reprint.tsx';
import { Turning } from '../parts/turning.tsx';
import styles from './ticket-pages.module.css';

/** The number is on its way to paper and stays with the machine until it is there. */
export function TicketPrintingPage() {
  const { t } = useKiosk();
  return (
    <PageBody title={t('number.printing.title')} lead={t('number.printing.lead')} layout="message">
      <Turning />
    </PageBody>
  );
}

/** A number somebody has: on paper, or in his head with the code that stands for the paper. */
export function TicketPage({ has }: { readonly has: 'paper' | 'memory' }) {
  const { state, send, t } = useKiosk();
  const { ticket } = visitOf(state);
  const onPaper = has === 'paper';
  if (ticket === null) {
    return <PageBody title={t('number.back.title')} layout="message" actions={<FinishButton />} />;
  }
  return (
    <PageBody
      title={t(onPaper ? 'number.paper.title' : 'number.screen.title')}
      lead={t(onPaper ? 'number.paper.lead' : 'number.screen.lead')}
      layout="choice"
      actions={
        <>
          <Button
            icon="signpost"
            onClick={() => {
              send({ type: 'show-way', goal: { kind: 'service', serviceId: ticket.serviceId } });
            }}
          >
            {t('number.way')}
          </Button>
          {!onPaper && works(state.devices.printer) ? <ReprintButton /> : null}
          <FinishButton />
        </>
      }
    >
      <BesideNumber>
        <NumberCard {...ticket} code={onPaper ? null : ticket.code} />
        <QueueFacts {...ticket} />
      </BesideNumber>
      <PaperState texts={reprintTexts} />
    </PageBody>
  );
}

type Asking = Extract<Page, { name: 'ticket-ask' }>;

/** A number that is nobody's yet, and what the person says of it. */
export function TicketAskPage({ about, secondsLeft }: Omit<Asking, 'name'>) {
  const { state } = useKiosk();
  const { ticket } = visitOf(state);
  if (ticket === null) {
    return null;
  }
  return about === 'unsure' ? (
    <Unsure secondsLeft={secondsLeft} />
  ) : (
    <NoPaper ticket={ticket} secondsLeft={secondsLeft} />
  );
}

const reservationSeconds = reservationMs / 1_000;

function TimeLeft({ secondsLeft }: { readonly secondsLeft: number }) {
  const { t } = useKiosk();
  return (
    <div className={styles['timeLeft']}>
      <Countdown
        secondsLeft={secondsLeft}
        totalSeconds={reservationSeconds}
        label={t('number.countdown')}
      />
      <p>{t('number.inTime')}</p>
    </div>
  );
}

function NoPaper({
  ticket,
  secondsLeft,
}: {
  readonly ticket: TicketInHand;
  readonly secondsLeft: number;
}) {
  const { send, t } = useKiosk();
  const { paper } = ticket;
  return (
    <PageBody
      title={t('number.failed.title')}
      lead={t('number.failed.lead')}
      layout="choice"
      actions={
        <>
          <Button
            icon="x"
            onClick={() => {
              send({ type: 'give-back' });
            }}
          >
            {t('number.giveBack')}
          </Button>
          <Button
            variant="primary"
            icon="check"
            onClick={() => {
              send({ type: 'keep-number' });
            }}
          >
            {t('number.keep')}
          </Button>
        </>
      }
    >
      <BesideNumber>
        <NumberCard {...ticket}>
          {paper?.outcome === 'failed' ? (
            <p className={styles['fault']}>
              {t('fault.reason', { fault: t(`device.fault.${paper.fault}`) })}
            </p>
          ) : null}
        </NumberCard>
        <TimeLeft secondsLeft={secondsLeft} />
      </BesideNumber>
    </PageBody>
  );
}

function Unsure({ secondsLeft }: { readonly secondsLeft: number }) {
  const { send, t } = useKiosk();
  const answer = (came: boolean) => () => {
    send({ type: 'paper-came', came });
  };
  return (
    <PageBody
      title={t('number.unsure.title')}
      lead={t('number.unsure.lead')}
      layout="choice"
      actions={
        <>
          <Button icon="x" onClick={answer(false)}>
            {t('number.unsure.no')}
          </Button>
          <Button icon="printer-check" onClick={answer(true)}>
            {t('number.unsure.yes')}
          </Button>
        </>
      }
    >
      <span className={styles['printer']} aria-hidden>
        <Icon name="printer" size="7em" />
      </span>
      <TimeLeft secondsLeft={secondsLeft} />
    </PageBody>
  );
}

export function TicketBackPage() {
  const { t } = useKiosk();
  return (
    <PageBody
      title={t('number.back.title')}
      lead={t('number.back.lead')}
      layout="message"
      actions={<FinishButton />}
    >
      <Icon name="circle-check" size="5em" />
    </PageBody>
  );
}

/** Why there is no number, and what can be done instead; without the hub there is the queue of feet (K-12). */
export function TicketTroublePage({
  code,
  retry,
}: Omit<Extract<Page, { name: 'ticket-trouble' }>, 'name'>) {
  const { state, send, t } = useKiosk();
  const { found, ticket } = visitOf(state);
  const isMine = found !== null || ticket !== null;
  const specific = `ticket-trouble.${code}${isMine ? '.mine' : ''}`;
  const general = `ticket-trouble.${code}`;
  const key = hasText(specific) ? specific : hasText(general) ? general : 'ticket-trouble.other';
  return (
    <PageBody
      title={t(isMine ? 'ticket-trouble.title.mine' : 'ticket-trouble.title')}
      lead={t(key)}
      layout="message"
      actions={
        <>
          <FinishButton variant={retry ? 'secondary' : 'primary'} />
          {retry ? (
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
