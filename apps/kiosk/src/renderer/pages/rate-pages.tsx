import { Button } from '@hall/ui/components/button';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import styles from './rate-pages.module.css';

const scores = [
  [5, 'laugh'],
  [4, 'smile'],
  [3, 'meh'],
  [2, 'frown'],
  [1, 'angry'],
] as const satisfies readonly (readonly [number, IconName])[];

/** One touch of five, without a name; who does not rate has not rated (E-12). */
export function RatePage() {
  const { send, t } = useKiosk();
  return (
    <PageBody
      title={t('rate.title')}
      lead={t('rate.lead')}
      layout="list"
      actions={
        <Button
          wide
          onClick={() => {
            send({ type: 'finish' });
          }}
        >
          {t('rate.skip')}
        </Button>
      }
    >
      <div className={styles['scores']}>
        {scores.map(([score, icon]) => (
          <button
            key={score}
            type="button"
            className={styles['score']}
            onClick={() => {
              send({ type: 'rate', score });
            }}
          >
            <Icon name={icon} size="3em" />
            <span>{t(`rate.score.${score}`)}</span>
          </button>
        ))}
      </div>
    </PageBody>
  );
}

export function RatedPage() {
  const { t } = useKiosk();
  return (
    <PageBody
      title={t('rated.title')}
      lead={t('rated.lead')}
      layout="message"
      actions={<FinishButton />}
    >
      <Icon name="circle-check" size="5em" />
    </PageBody>
  );
}
