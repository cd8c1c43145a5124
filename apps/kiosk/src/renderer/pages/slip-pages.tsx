import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { PrintOutcome } from '@hall/core/contract/device';
import { visitOf } from '../machine/moves.ts';
import type { Page } from '../machine/state.ts';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { MaskedName } from '../parts/masked-name.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { PostingCard } from '../parts/posting-card.tsx';
import styles from './slip-pages.module.css';

/** Something takes a moment; says what, and that it is short. */
export function BusyPage({ doing }: Pick<Extract<Page, { name: 'busy' }>, 'doing'>) {
  const { t } = useKiosk();
  return (
    <PageBody title={t(`busy.${doing}`)} lead={t('busy.how')} layout="message">
      <span className={styles['turning']} aria-hidden />
    </PageBody>
  );
}

/** B-02: who is greeted by his first character, with what waits for him today. */
function Greeting() {
  const { state, t } = useKiosk();
  const { greeting, postingIds } = visitOf(state);
  if (greeting === null) {
    return null;
  }
  const count = postingIds.length;
  return (
    <div className={styles['greeting']}>
      <p className={styles['hello']}>
        <MaskedName text={t('greeting.hello', { name: greeting.maskedName })} />
      </p>
      <p>{count > 0 ? t('greeting.jobs', { count }) : t('greeting.noJobs')}</p>
      {greeting.minorWorker ? (
        <p className={styles['minor']}>
          <Icon name="shield-check" />
          <span>{t('greeting.minor')}</span>
        </p>
      ) : null}
    </div>
  );
}

export function PrintingPage() {
  const { t } = useKiosk();
  return (
    <PageBody title={t('printing.title')} lead={t('printing.how')} layout="message">
      <Greeting />
      <span className={styles['turning']} aria-hidden />
    </PageBody>
  );
}

/**
 * The truth about the paper. Only a printer that said so makes this page tell people to take it;
 * otherwise the code is shown, at least 40 px tall (B-14).
 */
export function SlipPage({ result }: { readonly result: PrintOutcome }) {
  const { state, send, t } = useKiosk();
  const visit = visitOf(state);
  const { slip } = visit;
  const paperIsOut = result.outcome === 'confirmed';
  return (
    <PageBody
      title={t(`sheet.${result.outcome}.title`)}
      lead={t(`sheet.${result.outcome}.lead`)}
      actions={
        <>
          {paperIsOut ? null : (
            <Button
              icon="printer"
              onClick={() => {
                send({ type: 'print-again' });
              }}
            >
              {t('sheet.again')}
            </Button>
          )}
          {visit.token === null || !paperIsOut ? null : (
            <Button
              icon="pencil-line"
              onClick={() => {
                send({ type: 'edit-wishes' });
              }}
            >
              {t('sheet.edit')}
            </Button>
          )}
          <FinishButton />
        </>
      }
    >
      <div className={styles['slip']}>
        {paperIsOut ? <Greeting /> : null}
        {paperIsOut || slip === null ? (
          <p className={styles['out']} aria-hidden>
            <Icon name="printer-check" size="5em" />
          </p>
        ) : (
          <div className={styles['codeBox']}>
            <p>{t('sheet.code')}</p>
            <p className={styles['code']} data-testid="slip-code">
              {slip.code.slice(0, 3)} {slip.code.slice(3)}
            </p>
            <p className={styles['fault']}>
              {t('fault.reason', { fault: t(`device.fault.${result.fault}`) })}
            </p>
          </div>
        )}
        {paperIsOut ? null : <Greeting />}
        {visit.greeting === null ? null : (
          <p className={styles['number']}>{t('sheet.no', { no: visit.greeting.registrationNo })}</p>
        )}
        <Fitting ids={visit.postingIds} />
      </div>
    </PageBody>
  );
}

function Fitting({ ids }: { readonly ids: readonly string[] }) {
  const { hall, state, send, t } = useKiosk();
  const most = state.elder ? 2 : 5;
  const fitting = ids
    .flatMap((id) => hall.postings.filter((posting) => posting.id === id))
    .slice(0, most);
  if (fitting.length === 0) {
    return null;
  }
  return (
    <section className={styles['fitting']}>
      <h2>{t('sheet.jobs')}</h2>
      <ul>
        {fitting.map((posting) => (
          <li key={posting.id}>
            <PostingCard
              posting={posting}
              onOpen={() => {
                send({ type: 'open-posting', postingId: posting.id });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
