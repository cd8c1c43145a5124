import type { PublicStand } from '@hall/core/contract/topics/stand-records';
import { Button } from '@hall/ui/components/button';
import { workAt } from '../hall/chosen-work.ts';
import { standOrdinal } from '../hall/stand-map.ts';
import { AboveReach } from '../parts/above-reach.tsx';
import { useHeadingFocus } from '../parts/heading-focus.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { Paged } from '../parts/paged.tsx';
import { StandPlan } from '../parts/stand-plan.tsx';
import styles from './plan-page.module.css';

/** Who hires at which booth today, and the way to one of them (C-12). */
export function StandsPage({ standId }: { readonly standId: string | null }) {
  const { hall, t, portrait } = useKiosk();
  const heading = useHeadingFocus();
  const wanted = hall.stands.find(({ id }) => id === standId) ?? null;
  const held = hall.stands.filter(({ today }) => today !== null);
  return (
    <section className={styles['page']}>
      <div className={styles['first']}>
        <AboveReach when={portrait}>
          <div className={styles['map']}>
            <h1 ref={heading} tabIndex={-1}>
              {t('stands.title')}
            </h1>
            {wanted === null ? (
              <p>{t(held.length === 0 ? 'stands.none' : 'stands.lead')}</p>
            ) : (
              <Answer stand={wanted} />
            )}
            <StandPlan wanted={wanted} />
          </div>
        </AboveReach>
      </div>
      <div className={styles['goals']}>
        <Paged items={held} perPage={6} columns={portrait ? 2 : 1} keyOf={({ id }) => id}>
          {(stand) => <Held stand={stand} isWanted={stand.id === standId} />}
        </Paged>
      </div>
      <div className={styles['actions']}>
        <Actions stand={wanted} />
      </div>
    </section>
  );
}

/** The way in words, for who reads a sentence more easily than a plan. */
function Answer({ stand: { details, today } }: { readonly stand: PublicStand }) {
  const { hall, t } = useKiosk();
  const where = standOrdinal(
    hall.stands.map((one) => one.details),
    details,
  );
  return (
    <p className={styles['answer']} role="status">
      {t('stands.where', { stand: details.name, ...where })}
      {today === null ? ` · ${t('stands.free')}` : null}
    </p>
  );
}

/** An employer as a row to touch: his booth, his name, and since or from when he is there. */
function Held({ stand, isWanted }: { readonly stand: PublicStand; readonly isWanted: boolean }) {
  const { send, t } = useKiosk();
  const { id, details, today } = stand;
  return (
    <button
      type="button"
      className={styles['goal']}
      aria-pressed={isWanted}
      onClick={() => {
        send({ type: 'see-stands', standId: id });
      }}
    >
      <span className={styles['mark']}>{details.name}</span>
      <span className={styles['who']}>
        <span>{today?.employer}</span>
        {today?.here === false ? <small>{t('stands.later', { at: today.from })}</small> : null}
      </span>
    </button>
  );
}

function Actions({ stand }: { readonly stand: PublicStand | null }) {
  const { hall, send, t } = useKiosk();
  const name = stand?.details.name ?? null;
  const count = hall.postings.filter(({ standName }) => standName !== null && standName === name);
  if (name === null || count.length === 0) return null;
  return (
    <Button
      key={name}
      variant="primary"
      icon="list-checks"
      wide
      onClick={() => {
        send({ type: 'filter', occupationId: workAt.stand(name) });
      }}
    >
      {t('stands.jobs', { count: count.length })}
    </Button>
  );
}
