import { Icon, type IconName } from '@hall/ui/components/icon';
import type { ReactNode } from 'react';
import type { PersonEvent } from '../machine/events.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import styles from './attract-page.module.css';

type StartWith = Extract<PersonEvent, { type: 'start' }>['with'];

/** What people see who walk up: four big ways in, and how much work there is today. */
export function AttractPage() {
  const { state, hall, t } = useKiosk();
  const readerWorks = works(state.devices['id-reader']);
  const count = hall.postings.length;
  return (
    <section className={styles['attract']}>
      <h1 className={styles['hello']}>{t('attract.hello')}</h1>
      <Figures />
      <Way with="card" icon="id-card" big title={t('attract.card')} disabled={!readerWorks}>
        {t(readerWorks ? 'attract.card.how' : 'notice.reader.absent')}
        {state.cardTrouble === null ? null : (
          <strong className={styles['trouble']} role="alert">
            {t(`lay.trouble.${state.cardTrouble}`)}
          </strong>
        )}
      </Way>
      <div className={styles['ways']}>
        <Way with="phone" icon="smartphone" title={t('attract.phone')}>
          {t('attract.phone.how')}
        </Way>
        <Way with="browse" icon="list-checks" title={t('attract.browse')}>
          {count > 0 ? t('attract.browse.how', { count }) : t('attract.browse.none')}
        </Way>
        <Way with="mine" icon="user-round" title={t('attract.mine')}>
          {t('attract.mine.how')}
        </Way>
        <Way with="reprint" icon="ticket" title={t('attract.reprint')}>
          {t('attract.reprint.how')}
        </Way>
        <Way with="guides" icon="book-open" title={t('attract.guides')} flat>
          {t('attract.guides.how')}
        </Way>
      </div>
    </section>
  );
}

interface WayProps {
  readonly with: StartWith;
  readonly icon: IconName;
  readonly title: string;
  readonly big?: boolean;
  readonly flat?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

function Way({
  with: start,
  icon,
  title,
  big = false,
  flat = false,
  disabled,
  children,
}: WayProps) {
  const { send } = useKiosk();
  return (
    <button
      type="button"
      className={styles['way']}
      data-look={big ? 'big' : flat ? 'flat' : 'plain'}
      disabled={disabled}
      onClick={() => {
        send({ type: 'start', with: start });
      }}
    >
      <Icon name={icon} size={big ? '7em' : '2.2em'} />
      <span className={styles['wayText']}>
        <span className={styles['wayTitle']}>{title}</span>
        <span className={styles['wayHow']}>{children}</span>
      </span>
    </button>
  );
}

function Figures() {
  const { hall, t } = useKiosk();
  const { stats } = hall;
  if (stats === null) {
    return null;
  }
  const figures = [
    [stats.livePostings, t('figures.live')],
    [stats.liveVacancies, t('figures.vacancies')],
    [stats.postingsToday, t('figures.posted')],
    [stats.filledToday, t('figures.filled')],
    [stats.seekersToday, t('figures.seekers')],
  ] as const;
  return (
    <dl className={styles['figures']} aria-label={t('figures.label')}>
      {figures.map(([value, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
