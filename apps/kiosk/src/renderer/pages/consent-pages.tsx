import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { consentFor } from '../hall/hall-view.ts';
import type { ExtraConsent } from '../machine/state.ts';
import { visitOf } from '../machine/moves.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import styles from './consent-pages.module.css';

/** B-07: who, why, what, how long, which rights, and that a no costs nothing. Yes and no look alike. */
export function ConsentPage() {
  const { state, send, t, hall } = useKiosk();
  const consent = consentFor(hall, 'registration', state.language);
  if (consent === null) {
    return <PageBody title={t('consent.title')} lead={t('consent.missing')} layout="message" />;
  }
  const shown = { purpose: consent.purpose, version: consent.version, hash: consent.hash };
  return (
    <PageBody
      title={t('consent.title')}
      actions={
        <>
          <Button
            onClick={() => {
              send({ type: 'refuse' });
            }}
          >
            {t('consent.refuse')}
          </Button>
          <Button
            onClick={() => {
              send({ type: 'agree', shown });
            }}
          >
            {t('consent.agree')}
          </Button>
        </>
      }
    >
      <article className={styles['text']}>
        <h2>
          <Icon name="shield-check" />
          {consent.title}
        </h2>
        <p>{consent.summary}</p>
        <Button
          icon="book-open"
          onClick={() => {
            send({ type: 'show-full', purpose: consent.purpose });
          }}
        >
          {t('consent.full')}
        </Button>
        <p className={styles['version']}>{t('consent.version', { version: consent.version })}</p>
      </article>
    </PageBody>
  );
}

/** B-08: each further purpose has a yes and a no of its own, and is no until somebody says yes. */
export function ExtrasPage() {
  const { state, send, t, hall } = useKiosk();
  const visit = visitOf(state);
  const asked: readonly ExtraConsent[] =
    visit.path === 'card' ? ['keep_id_number', 'contact'] : ['contact'];
  const texts = asked.flatMap((purpose) => {
    const consent = consentFor(hall, purpose, state.language);
    return consent === null ? [] : [{ ...consent, purpose }];
  });
  const shown = texts.map(({ purpose, version, hash }) => ({ purpose, version, hash }));
  return (
    <PageBody
      title={t('extras.title')}
      lead={t('extras.lead')}
      actions={
        <Button
          variant="primary"
          iconAfter="arrow-right"
          wide
          onClick={() => {
            send({ type: 'extras-done', shown });
          }}
        >
          {t('extras.next')}
        </Button>
      }
    >
      {texts.map(({ purpose, title, summary }) => (
        <fieldset key={purpose} className={styles['extra']}>
          <legend>{title}</legend>
          <p>{summary}</p>
          <div className={styles['choice']}>
            {[false, true].map((given) => (
              <Button
                key={String(given)}
                variant={visit.extras[purpose] === given ? 'primary' : 'secondary'}
                aria-pressed={visit.extras[purpose] === given}
                onClick={() => {
                  send({ type: 'choose-extra', purpose, given });
                }}
              >
                {t(given ? 'extras.yes' : 'extras.no')}
              </Button>
            ))}
          </div>
          <Button
            variant="quiet"
            icon="book-open"
            onClick={() => {
              send({ type: 'show-full', purpose });
            }}
          >
            {t('consent.full')}
          </Button>
        </fieldset>
      ))}
    </PageBody>
  );
}
