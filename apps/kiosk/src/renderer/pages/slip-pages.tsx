import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { DeviceFault, PrintOutcome } from '@hall/core/contract/device';
import { fittingJobs } from '../hall/job-lists.ts';
import { visitOf } from '../machine/moves.ts';
import type { Page } from '../machine/state.ts';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { MaskedName } from '../parts/masked-name.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { PostingCard } from '../parts/posting-card.tsx';
import { Turning } from '../parts/turning.tsx';
import styles from './slip-pages.module.css';

/** Something takes a moment; says what, and that it is short. */
export function BusyPage({ doing }: Pick<Extract<Page, { name: 'busy' }>, 'doing'>) {
  const { t } = useKiosk();
  return (
    <PageBody title={t(`busy.${doing}`)} lead={t('busy.how')} layout="message">
      <Turning />
    </PageBody>
  );
}

/** B-02: who is greeted by his first character, with what waits for him today. */
function Greeting() {
  const { state, t } = useKiosk();
  const { greeting, postingIds, meeting } = visitOf(state);
  if (greeting === null) {
    return null;
  }
  const count = postingIds.length;
  const jobs = count > 0 ? t('greeting.jobs', { count }) : t('greeting.noJobs');
  return (
    <div className={styles['greeting']}>
      <p className={styles['hello']}>
        <MaskedName text={t('greeting.hello', { name: greeting.maskedName })} />
      </p>
      <p>{meeting.recommends ? jobs : t('greeting.plain')}</p>
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
      <Turning />
    </PageBody>
  );
}

/**
 * The truth about the paper. Only a printer that said so makes this page tell people to take it;
 * otherwise the code is shown, at least 40 px tall (B-14).
 */
export function SlipPage({ result }: { readonly result: PrintOutcome }) {
  const { state, t } = useKiosk();
  const { slip, token, greeting, meeting } = visitOf(state);
  const paperIsOut = result.outcome === 'confirmed';
  const isPlain = paperIsOut && !meeting.recommends;
  return (
    <PageBody
      title={t(`sheet.${result.outcome}.title`)}
      lead={t(isPlain ? 'sheet.confirmed.plain' : `sheet.${result.outcome}.lead`)}
      actions={<SlipActions paperIsOut={paperIsOut} />}
    >
      <div className={styles['slip']}>
        {paperIsOut ? <Greeting /> : null}
        {paperIsOut || slip === null ? (
          <p className={styles['out']} aria-hidden>
            <Icon name="printer-check" size="5em" />
          </p>
        ) : (
          <SlipCode code={slip.code} fault={result.fault} />
        )}
        {paperIsOut ? null : <Greeting />}
        {paperIsOut || token === null ? null : <WayOn />}
        {greeting === null ? null : (
          <p className={styles['number']}>{t('sheet.no', { no: greeting.registrationNo })}</p>
        )}
        {state.elder ? null : <Fitting />}
      </div>
    </PageBody>
  );
}

/** Without its paper a slip is printed again first; everything else can wait. */
function SlipActions({ paperIsOut }: { readonly paperIsOut: boolean }) {
  const { state, send, t } = useKiosk();
  const leadsOn = paperIsOut && visitOf(state).token !== null;
  return (
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
      {leadsOn ? (
        <>
          <Button
            icon="pencil-line"
            onClick={() => {
              send({ type: 'edit-wishes' });
            }}
          >
            {t('sheet.edit')}
          </Button>
          <WayOn />
        </>
      ) : null}
      <FinishButton variant={leadsOn ? 'secondary' : 'primary'} />
    </>
  );
}

/** What stands for the paper, and why there is none. */
function SlipCode({ code, fault }: { readonly code: string; readonly fault: DeviceFault }) {
  const { t } = useKiosk();
  return (
    <div className={styles['codeBox']}>
      <p>{t('sheet.code')}</p>
      <p className={styles['code']} data-testid="slip-code">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p className={styles['fault']}>{t('fault.reason', { fault: t(`device.fault.${fault}`) })}</p>
    </div>
  );
}

/** The first of the jobs and why; all of them, and the way to look for oneself, are one touch away. */
function Fitting() {
  const { hall, state, send, t, portrait } = useKiosk();
  const { fits, recommends } = visitOf(state).meeting;
  const jobs = fittingJobs(hall.postings, fits).slice(0, portrait ? 5 : 3);
  if (jobs.length === 0 || !recommends) {
    return null;
  }
  return (
    <section className={styles['fitting']}>
      <h2>{t('sheet.jobs')}</h2>
      <ul>
        {jobs.map(({ posting, reasons }) => (
          <li key={posting.id}>
            <PostingCard
              posting={posting}
              reasons={reasons.map((reason) => t(`fit.${reason}`))}
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

/** On with what he came for, or with the jobs there are for him. */
function WayOn() {
  const { state, send, t } = useKiosk();
  const { intent, recommends } = visitOf(state).meeting;
  return intent === null ? (
    <Button
      variant="primary"
      icon="list-checks"
      onClick={() => {
        send({ type: 'see-fits' });
      }}
    >
      {t(recommends ? 'sheet.fits' : 'sheet.plain')}
    </Button>
  ) : (
    <Button
      variant="primary"
      iconAfter="arrow-right"
      onClick={() => {
        send({ type: 'go-on' });
      }}
    >
      {t(`sheet.goOn.${intent.kind}`)}
    </Button>
  );
}
