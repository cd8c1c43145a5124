import { useKiosk } from '../parts/kiosk-context.tsx';
import styles from './attract-figures.module.css';

/** The hall of today in figures. */
export function Figures() {
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
