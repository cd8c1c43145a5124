import { AboveReach } from '../parts/above-reach.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { Figures } from './attract-figures.tsx';
import styles from './attract-page.module.css';
import { Trouble, Way } from './attract-way.tsx';
import { ClosedPage } from './closed-page.tsx';
import { PlanPage } from './plan-page.tsx';

/** What people see who walk up; a guiding kiosk begins with the plan of the hall. */
export function AttractPage() {
  const { mode, state, day } = useKiosk();
  if (state.isHallClosed && day !== null) return <ClosedPage day={day} />;
  return mode === 'guide' ? <PlanPage goal={null} /> : <WorkerWays />;
}

/**
 * The ways in, by how many people come for them: the card, then a number and the jobs, then the rest.
 * In large type six are as many as fit and as anybody takes in (B-15): who has found work gets there
 * by 我的信息.
 */
function WorkerWays() {
  const { state, hall, queue, t } = useKiosk();
  const hasQueue = queue.services.length > 0;
  const count = hall.postings.length;
  return (
    <section className={styles['attract']}>
      <AboveReach>
        <h1 className={styles['hello']}>{t('attract.hello')}</h1>
        <Figures />
      </AboveReach>
      <CardWay />
      <div className={styles['others']}>
        <div className={styles['second']}>
          <Way
            with="ticket"
            icon="ticket"
            look="second"
            title={t('attract.ticket')}
            disabled={!hasQueue}
          >
            {t(hasQueue ? 'attract.ticket.how' : 'attract.ticket.none')}
          </Way>
          <Way with="browse" icon="list-checks" look="second" title={t('attract.browse')}>
            {count > 0 ? t('attract.browse.how', { count }) : t('attract.browse.none')}
          </Way>
        </div>
        <div className={styles['rest']}>
          <Way with="phone" icon="smartphone" title={t('attract.phone')}>
            {t('attract.phone.how')}
          </Way>
          <Way
            with="mine"
            icon="user-round"
            title={t(state.elder ? 'attract.mineAndFound' : 'attract.mine')}
          >
            {t('attract.mine.how')}
          </Way>
          {state.elder ? null : (
            <Way with="found" icon="handshake" title={t('attract.found')}>
              {t('attract.found.how')}
            </Way>
          )}
          <Way with="plan" icon="signpost" title={t('attract.plan')}>
            {t('attract.plan.how')}
          </Way>
        </div>
      </div>
    </section>
  );
}

/** What most people come for, and what is wrong with the card that lies there. */
function CardWay() {
  const { state, t } = useKiosk();
  const readerWorks = works(state.devices['id-reader']);
  return (
    <Way with="card" icon="id-card" look="big" title={t('attract.card')} disabled={!readerWorks}>
      {t(readerWorks ? 'attract.card.how' : 'notice.reader.absent')}
      {state.cardTrouble === null ? null : (
        <Trouble>{t(`lay.trouble.${state.cardTrouble}`)}</Trouble>
      )}
    </Way>
  );
}
