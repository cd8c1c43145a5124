import { Button } from '@hall/ui/components/button';
import { fittingJobs, jobsByTime } from '../hall/job-lists.ts';
import { visitOf } from '../machine/moves.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import { PostingCard } from '../parts/posting-card.tsx';

/** What suits the worker and why, or every posting by time; one touch leads from one to the other. */
export function FitsPage() {
  const { hall, state, send, t, portrait } = useKiosk();
  const { meeting, greeting } = visitOf(state);
  const { recommends, fits } = meeting;
  const jobs = recommends
    ? fittingJobs(hall.postings, fits)
    : jobsByTime(hall.postings, { isMinor: greeting?.minorWorker ?? false });
  return (
    <PageBody
      title={t(recommends ? 'fits.title' : 'fits.plain.title')}
      lead={t(recommends ? (jobs.length === 0 ? 'fits.none' : 'fits.lead') : 'fits.plain.lead')}
      layout="list"
      actions={
        <>
          <Button
            icon={recommends ? 'list-checks' : 'sparkles'}
            onClick={() => {
              send({ type: 'set-recommendations', on: !recommends });
            }}
          >
            {t(recommends ? 'fits.off' : 'fits.on')}
          </Button>
          <Button
            icon="handshake"
            onClick={() => {
              send({ type: 'report-found' });
            }}
          >
            {t('found.button')}
          </Button>
        </>
      }
    >
      <Paged
        key={String(recommends)}
        items={jobs}
        perPage={state.elder ? (portrait ? 3 : 2) : portrait ? 8 : 5}
        columns={1}
        keyOf={({ posting }) => posting.id}
      >
        {({ posting, reasons }) => (
          <PostingCard
            posting={posting}
            reasons={reasons.map((reason) => t(`fit.${reason}`))}
            onOpen={() => {
              send({ type: 'open-posting', postingId: posting.id });
            }}
          />
        )}
      </Paged>
    </PageBody>
  );
}
