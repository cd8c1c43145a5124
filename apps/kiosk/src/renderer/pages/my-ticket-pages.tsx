import { isOpen } from '@hall/core/domain/ticket/transition';
import { Button } from '@hall/ui/components/button';
import type { IconName } from '@hall/ui/components/icon';
import { waitBehind } from '../hall/queue-view.ts';
import type { TextKey, Translate } from '../hall/texts.ts';
import type { PersonEvent } from '../machine/events.ts';
import { visitOf } from '../machine/moves.ts';
import type { Page } from '../machine/state.ts';
import type { TicketFound } from '../machine/ticket-state.ts';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { BesideNumber, NumberCard } from '../parts/number-card.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { PaperState, type PaperStateProps } from '../parts/paper-state.tsx';
import { QueueFacts } from '../parts/queue-facts.tsx';
import { ReprintButton, reprintTexts } from '../parts/reprint.tsx';

const apologyTexts = {
  printing: 'mynumber.apology.printing',
  confirmed: 'mynumber.apology.confirmed',
  unknown: 'mynumber.apology.unknown',
  failed: 'mynumber.apology.failed',
} as const satisfies PaperStateProps['texts'];

function stateText(found: TicketFound, t: Translate): string {
  const { status, counterNumber, mayRequeue, isOfToday, day } = found;
  if (!isOfToday) {
    return t('mynumber.otherDay', { day });
  }
  if (status === 'called' && counterNumber !== null) {
    return t('mynumber.state.called.at', { window: counterNumber });
  }
  return t(
    status === 'missed' && mayRequeue ? 'mynumber.state.missed.again' : `mynumber.state.${status}`,
  );
}

/** The one thing a number in this state is looked up for, if there is one. */
function wayOn(
  found: TicketFound,
): { readonly icon: IconName; readonly text: TextKey; readonly does: PersonEvent } | null {
  const { status, isOfToday, mayRequeue } = found;
  if (!isOfToday) {
    return null;
  }
  if (status === 'reserved' || status === 'unproven') {
    return { icon: 'check', text: 'mynumber.have', does: { type: 'keep-number' } };
  }
  if (status === 'missed' && mayRequeue) {
    return { icon: 'rotate-ccw', text: 'mynumber.requeue', does: { type: 'requeue' } };
  }
  return status === 'expired'
    ? { icon: 'printer', text: 'mynumber.apology', does: { type: 'apologise' } }
    : null;
}

/** How it stands with a number, for who holds its paper (E-08, E-11). */
export function MyTicketPage({ after }: Pick<Extract<Page, { name: 'my-ticket' }>, 'after'>) {
  const { state, t } = useKiosk();
  const { found } = visitOf(state);
  if (found === null) {
    return <PageBody title={t('mynumber.title')} layout="message" actions={<FinishButton />} />;
  }
  const { status, number, serviceId } = found;
  return (
    <PageBody
      title={t(after === 'look' ? 'mynumber.title' : `mynumber.${after}`)}
      lead={stateText(found, t)}
      layout="choice"
      actions={<Actions found={found} />}
    >
      <BesideNumber>
        <NumberCard number={number} serviceId={serviceId} code={null} />
        <Position found={found} />
      </BesideNumber>
      <PaperState texts={status === 'expired' ? apologyTexts : reprintTexts} />
    </PageBody>
  );
}

function Position({ found }: { readonly found: TicketFound }) {
  const { queue } = useKiosk();
  const { serviceId, ahead, status } = found;
  const service = queue.services.find(({ id }) => id === serviceId);
  if (status !== 'waiting' || ahead === null || service === undefined) {
    return null;
  }
  const { startsAtMs, phase } = service;
  return (
    <QueueFacts
      serviceId={serviceId}
      ahead={ahead}
      expectedWaitMs={phase === 'open' ? waitBehind(service, ahead) : null}
      startsAtMs={phase === 'early' ? startsAtMs : null}
    />
  );
}

function Actions({ found }: { readonly found: TicketFound }) {
  const { state, send, t } = useKiosk();
  const on = wayOn(found);
  const { status, isOfToday, serviceId } = found;
  const goes = status === 'waiting' || status === 'called';
  const reprints = isOfToday && isOpen(status) && works(state.devices.printer);
  return (
    <>
      {goes ? (
        <Button
          icon="signpost"
          onClick={() => {
            send({ type: 'show-way', goal: { kind: 'service', serviceId } });
          }}
        >
          {t('number.way')}
        </Button>
      ) : null}
      {reprints ? <ReprintButton /> : null}
      {on === null ? null : (
        <Button
          variant="primary"
          icon={on.icon}
          onClick={() => {
            send(on.does);
          }}
        >
          {t(on.text)}
        </Button>
      )}
      <FinishButton variant={on === null ? 'primary' : 'secondary'} />
    </>
  );
}
