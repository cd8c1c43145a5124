import type { QueueService } from '@hall/core/contract/topics/queue-topic';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { ReactNode } from 'react';
import {
  givesNumbers,
  phaseText,
  serviceName,
  windowList,
  windowsFor,
} from '../hall/queue-view.ts';
import type { PlanGoal } from '../machine/ticket-state.ts';
import { AboveReach } from '../parts/above-reach.tsx';
import { useHeadingFocus } from '../parts/heading-focus.ts';
import { HallPlan } from '../parts/hall-plan.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { Paged } from '../parts/paged.tsx';
import styles from './plan-page.module.css';

/** Where to go for what, and how (E-14); also what a guiding kiosk shows to who walks up. */
export function PlanPage({ goal }: { readonly goal: PlanGoal | null }) {
  const { queue, t, portrait } = useKiosk();
  const goals: readonly (QueueService | 'postings')[] = [...queue.services, 'postings'];
  const heading = useHeadingFocus();
  return (
    <section className={styles['page']}>
      <div className={styles['first']}>
        <AboveReach when={portrait}>
          <div className={styles['map']}>
            <h1 ref={heading} tabIndex={-1}>
              {t('plan.title')}
            </h1>
            {goal === null ? <p>{t('plan.lead')}</p> : <Answer goal={goal} />}
            <HallPlan goal={goal} />
          </div>
        </AboveReach>
      </div>
      <div className={styles['goals']}>
        <Paged
          items={goals}
          perPage={6}
          columns={2}
          keyOf={(one) => (one === 'postings' ? one : one.id)}
        >
          {(one) =>
            one === 'postings' ? (
              <PostingsGoal chosen={goal?.kind === 'zone'} />
            ) : (
              <ServiceGoal
                service={one}
                chosen={goal?.kind === 'service' && goal.serviceId === one.id}
              />
            )
          }
        </Paged>
      </div>
      <div className={styles['actions']}>
        <Actions goal={goal} />
      </div>
    </section>
  );
}

/** The way in words, for who reads a sentence more easily than a plan. */
function Answer({ goal }: { readonly goal: PlanGoal }) {
  const { queue, state, t } = useKiosk();
  const windows = goal.kind === 'service' ? windowsFor(queue, goal.serviceId) : [];
  const there =
    goal.kind === 'zone'
      ? t('plan.to.zone', { zone: t(`plan.zone.${goal.zone}`) })
      : windows.length === 0
        ? t('plan.to.none')
        : t('plan.to.windows', {
            zone: t('plan.zone.services'),
            windows: windowList(windows, state.language),
          });
  return (
    <p className={styles['answer']} role="status">
      {there}
    </p>
  );
}

function Actions({ goal }: { readonly goal: PlanGoal | null }) {
  const { queue, send, t } = useKiosk();
  const service =
    goal?.kind === 'service' ? queue.services.find(({ id }) => id === goal.serviceId) : undefined;
  const closed = service === undefined ? null : phaseText(service, t);
  return (
    <>
      <Button
        icon="book-open"
        onClick={() => {
          send({ type: 'start', with: 'guides' });
        }}
      >
        {t('plan.guides')}
      </Button>
      {service === undefined ? (
        <Button
          // Another goal makes another button: one that turns blue slowly cannot be read meanwhile.
          key={goal?.kind ?? 'none'}
          icon="list-checks"
          variant={goal?.kind === 'zone' ? 'primary' : 'secondary'}
          onClick={() => {
            send({ type: 'start', with: 'browse' });
          }}
        >
          {t('plan.browse')}
        </Button>
      ) : (
        <Button
          key="take"
          variant="primary"
          icon="ticket"
          disabled={!givesNumbers(service)}
          onClick={() => {
            send({ type: 'take-number', serviceId: service.id });
          }}
        >
          {givesNumbers(service) || closed === null ? t('plan.take') : closed}
        </Button>
      )}
    </>
  );
}

function Goal({
  goal,
  chosen,
  mark,
  children,
}: {
  readonly goal: PlanGoal;
  readonly chosen: boolean;
  readonly mark: ReactNode;
  readonly children: ReactNode;
}) {
  const { send } = useKiosk();
  return (
    <button
      type="button"
      className={styles['goal']}
      aria-pressed={chosen}
      onClick={() => {
        send({ type: 'show-way', goal });
      }}
    >
      <span className={styles['mark']} aria-hidden>
        {mark}
      </span>
      <span>{children}</span>
    </button>
  );
}

function ServiceGoal({
  service,
  chosen,
}: {
  readonly service: QueueService;
  readonly chosen: boolean;
}) {
  const { state } = useKiosk();
  return (
    <Goal
      goal={{ kind: 'service', serviceId: service.id }}
      chosen={chosen}
      mark={service.details.letter}
    >
      {serviceName(service, state.language)}
    </Goal>
  );
}

/** The booths have a map of their own; a hall without them has a zone. */
function PostingsGoal({ chosen }: { readonly chosen: boolean }) {
  const { hall, send, t } = useKiosk();
  if (hall.stands.length > 0) {
    return (
      <button
        type="button"
        className={styles['goal']}
        onClick={() => {
          send({ type: 'see-stands', standId: null });
        }}
      >
        <span className={styles['mark']} aria-hidden>
          <Icon name="store" />
        </span>
        <span>{t('stands.goal')}</span>
      </button>
    );
  }
  return (
    <Goal
      goal={{ kind: 'zone', zone: 'postings' }}
      chosen={chosen}
      mark={<Icon name="briefcase" />}
    >
      {t('plan.goal.postings')}
    </Goal>
  );
}
