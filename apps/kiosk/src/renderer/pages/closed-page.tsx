import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import { Button } from '@hall/ui/components/button';
import { ClosedHall } from '../parts/closed-hall.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import styles from './closed-page.module.css';

/** A closed hall: when it opens, and what can be looked at before. Opens by itself. */
export function ClosedPage({ day }: { readonly day: ScreenDay }) {
  const { hall, nowMs, send, state, t } = useKiosk();
  return (
    <ClosedHall day={day} nowMs={nowMs} language={state.language} lead={t('day.kiosk.lead')}>
      <p>{t('day.kiosk.browse.how')}</p>
      <div className={styles['ways']}>
        {hall.postings.length === 0 ? null : (
          <Button
            icon="list-checks"
            onClick={() => {
              send({ type: 'start', with: 'browse' });
            }}
          >
            {t('day.kiosk.browse')}
          </Button>
        )}
        <Button
          icon="book-open"
          onClick={() => {
            send({ type: 'start', with: 'guides' });
          }}
        >
          {t('day.kiosk.guides')}
        </Button>
      </div>
    </ClosedHall>
  );
}
