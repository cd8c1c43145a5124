import type { QueueService } from '@hall/core/contract/topics/queue-topic';
import { Button } from '@hall/ui/components/button';
import {
  givesNumbers,
  phaseText,
  serviceName,
  waitMinutes,
  windowList,
  windowsFor,
} from '../hall/queue-view.ts';
import { visitOf } from '../machine/moves.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import styles from './services-page.module.css';

/** The first touch of two: what it is about. The second prints (E-01). */
export function ServicesPage() {
  const { queue, state, send, t, portrait } = useKiosk();
  // Large English words need the whole width.
  const isWide = portrait || (state.elder && state.language === 'en');
  const claims = queue.priorityClasses.length > 0 && queue.services.length > 0;
  return (
    <PageBody
      title={t('services.title')}
      lead={t(queue.services.length === 0 ? 'services.none' : 'services.lead')}
      layout={claims ? 'filtered-list' : 'list'}
      actions={
        <Button
          icon="ticket"
          wide
          onClick={() => {
            send({ type: 'have-number' });
          }}
        >
          {t('services.have')}
        </Button>
      }
    >
      {claims ? <Claims /> : null}
      <Paged
        items={queue.services}
        perPage={6}
        columns={isWide ? 1 : 2}
        keyOf={(service) => service.id}
      >
        {(service) => <ServiceRow service={service} />}
      </Paged>
    </PageBody>
  );
}

/** One tap for who needs it, none for everybody else (E-03). */
function Claims() {
  const { queue, state, send, t } = useKiosk();
  const { claim } = visitOf(state);
  return (
    <div className={styles['claims']} role="group" aria-label={t('services.claim')}>
      <p className={styles['claimLabel']} role="status">
        {t(claim === null ? 'services.claim' : 'services.claimed')}
      </p>
      <div className={styles['classes']}>
        {queue.priorityClasses.map((priority) => (
          <Button
            key={priority}
            variant={claim === priority ? 'primary' : 'secondary'}
            aria-pressed={claim === priority}
            onClick={() => {
              send({ type: 'claim', priority });
            }}
          >
            {t(`services.claim.${priority}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function ServiceRow({ service }: { readonly service: QueueService }) {
  const { queue, state, send, t } = useKiosk();
  const open = givesNumbers(service);
  const windows = windowsFor(queue, service.id);
  const place =
    windows.length === 0
      ? t('services.anyWindow')
      : t('services.windows', { windows: windowList(windows, state.language) });
  return (
    <button
      type="button"
      className={styles['service']}
      disabled={!open}
      onClick={() => {
        send({ type: 'take-number', serviceId: service.id });
      }}
    >
      <span className={styles['letter']} aria-hidden>
        {service.details.letter}
      </span>
      <span className={styles['what']}>
        <span className={styles['name']}>{serviceName(service, state.language)}</span>
        <span className={styles['note']}>{phaseText(service, t) ?? place}</span>
      </span>
      {open ? <Waiting service={service} /> : null}
    </button>
  );
}

function Waiting({ service }: { readonly service: QueueService }) {
  const { t } = useKiosk();
  const { waiting, expectedWaitMs, phase } = service;
  const isKnown = expectedWaitMs !== null && phase === 'open' && waiting > 0;
  return (
    <span className={styles['waiting']}>
      <span className={styles['count']}>
        {waiting === 0 ? t('services.nobody') : t('services.waiting', { count: waiting })}
      </span>
      {isKnown ? (
        <span className={styles['note']}>
          {t('services.wait', { minutes: waitMinutes(expectedWaitMs) })}
        </span>
      ) : null}
    </span>
  );
}
