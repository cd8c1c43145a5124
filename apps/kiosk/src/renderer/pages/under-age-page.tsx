import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { PaperState } from '../parts/paper-state.tsx';
import styles from './under-age-page.module.css';

const paperTexts = {
  printing: 'underage.printing',
  confirmed: 'underage.printed',
  unknown: 'underage.notPrinted',
  failed: 'underage.notPrinted',
} as const;

/** B-22: a kind no, with where to find help; nothing about the child is kept. */
export function UnderAgePage() {
  const { t } = useKiosk();
  return (
    <PageBody title={t('underage.title')} lead={t('underage.lead')} actions={<FinishButton />}>
      <div className={styles['helpers']}>
        <h2>{t('underage.help')}</h2>
        <p>{t('underage.school')}</p>
        <p>{t('underage.welfare')}</p>
        <p>{t('underage.protect')}</p>
      </div>
      <PaperState texts={paperTexts} />
    </PageBody>
  );
}
