import { occupationName } from '@hall/core/rules/occupations';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { visitOf } from '../machine/moves.ts';
import type { Page } from '../machine/state.ts';
import { CardPlace } from '../parts/card-place.tsx';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { WayToStand } from '../parts/way-to-stand.tsx';
import { PageBody } from '../parts/page-body.tsx';
import styles from './meet-pages.module.css';

/** Who wants to meet somebody, or has found work, first shows who he is. */
export function IdentifyPage({ to }: Pick<Extract<Page, { name: 'identify' }>, 'to'>) {
  const { state, send, t } = useKiosk();
  const hasReader = works(state.devices['id-reader']);
  return (
    <PageBody
      title={t(`identify.${to}.title`)}
      lead={t(hasReader ? 'identify.lead' : 'identify.lead.code')}
      layout="message"
      actions={
        <>
          <Button
            icon="smartphone"
            onClick={() => {
              send({ type: 'start', with: 'phone' });
            }}
          >
            {t('identify.register')}
          </Button>
          <Button
            variant="primary"
            icon="ticket"
            onClick={() => {
              send({ type: 'use-code' });
            }}
          >
            {t('mine.enter.code')}
          </Button>
        </>
      }
    >
      {hasReader ? <CardPlace /> : <Icon name="ticket" size="6em" />}
    </PageBody>
  );
}

/** B-08 (c): for this employer alone. Yes and no look alike, none is chosen, and no costs nothing. */
export function AskContactPage() {
  const { state, send, t } = useKiosk();
  const { question } = visitOf(state).meeting;
  const answer = (given: boolean): void => {
    send({ type: 'answer-contact', given });
  };
  return (
    <PageBody
      title={t('contact.title')}
      lead={t('contact.lead')}
      actions={
        <>
          {[false, true].map((given) => (
            <Button
              key={String(given)}
              onClick={() => {
                answer(given);
              }}
            >
              {t(given ? 'contact.yes' : 'contact.no')}
            </Button>
          ))}
        </>
      }
    >
      <article className={styles['question']}>
        <h2>
          <Icon name="shield-check" />
          {question?.title}
        </h2>
        {question?.text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </article>
    </PageBody>
  );
}

/** Where the employer waits, in letters that are read while walking away. */
export function WherePage({ postingId, zone }: Omit<Extract<Page, { name: 'where' }>, 'name'>) {
  const { hall, state, send, t } = useKiosk();
  const { greeting, meeting } = visitOf(state);
  const posting = hall.postings.find(({ id }) => id === postingId);
  const isBooth = zone !== null && posting?.standName === zone;
  const to = zone === null ? '.window' : '';
  return (
    <PageBody
      title={t(isBooth ? 'where.title.stand' : `where.title${to}`)}
      lead={t(`where.lead${to}`)}
      layout="message"
      actions={
        <>
          {meeting.fits === null && meeting.recommends ? null : (
            <Button
              icon="list-checks"
              onClick={() => {
                send({ type: 'see-fits' });
              }}
            >
              {t('where.more')}
            </Button>
          )}
          <WayToStand standName={posting?.standName ?? null} />
          <FinishButton />
        </>
      }
    >
      <div className={styles['where']}>
        {zone === null ? (
          <Icon name="users" size="6em" />
        ) : (
          <p className={styles['zone']}>{zone}</p>
        )}
        {posting === undefined ? null : (
          <p className={styles['job']}>
            {occupationName(posting.occupationId, state.language)}
            <span>{posting.employer}</span>
          </p>
        )}
        {greeting === null ? null : (
          <p className={styles['no']}>
            {t('where.no')} <strong>{greeting.registrationNo}</strong>
          </p>
        )}
        <p className={styles['how']}>{t('where.done')}</p>
      </div>
    </PageBody>
  );
}
