import type { WorkerMatch } from '@hall/core/contract/commands/match-commands';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import { payText } from '@hall/core/documents/pay-text';
import { occupationName } from '@hall/core/rules/occupations';
import { Button } from '@hall/ui/components/button';
import { jobsToChoose, type FoundJob } from '../hall/job-lists.ts';
import { whenText } from '../hall/posting-words.ts';
import type { Translate } from '../hall/texts.ts';
import { visitOf } from '../machine/moves.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { JobCard } from '../parts/job-card.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import { PostingCard } from '../parts/posting-card.tsx';

/** Which job it is: what he met about today, what suits him, or by its number. */
export function FoundPage() {
  const { hall, state, send, t, portrait } = useKiosk();
  const jobs = jobsToChoose(hall.postings, visitOf(state).meeting);
  return (
    <PageBody
      title={t('found.title')}
      lead={t(jobs.length === 0 ? 'found.none' : 'found.lead')}
      layout="list"
      actions={
        <Button
          variant={jobs.length === 0 ? 'primary' : 'secondary'}
          icon="search"
          wide
          onClick={() => {
            send({ type: 'find-job' });
          }}
        >
          {t('found.byNumber')}
        </Button>
      }
    >
      <Paged
        items={jobs}
        perPage={state.elder ? (portrait ? 4 : 2) : portrait ? 6 : 5}
        columns={1}
        keyOf={({ postingId }) => postingId}
      >
        {(job) => <Choice job={job} />}
      </Paged>
    </PageBody>
  );
}

function Choice({ job }: { readonly job: FoundJob }) {
  const { send, t } = useKiosk();
  const choose = (): void => {
    send({ type: 'choose-job', postingId: job.postingId });
  };
  return job.of === 'fit' ? (
    <PostingCard posting={job.posting} withEmployer reasons={[t('found.fit')]} onOpen={choose} />
  ) : (
    <JobCard
      occupationId={job.match.occupationId}
      aside={t(`status.${job.match.status}`)}
      facts={[job.match.employer]}
      reasons={[t('found.mine')]}
      onOpen={choose}
    />
  );
}

function factsOf(
  { posting, match }: { readonly posting?: KioskPosting; readonly match?: WorkerMatch },
  { t, nowMs }: { readonly t: Translate; readonly nowMs: number },
): readonly Fact[] {
  const employer = posting?.employer ?? match?.employer ?? '';
  const who = { name: t('job.employer'), value: employer };
  return posting === undefined
    ? [who]
    : [
        who,
        {
          name: t('job.pay'),
          value: `${payText(posting, t)} ${t(`settlement.${posting.settlement}`)}`,
        },
        { name: t('job.when'), value: whenText(posting, nowMs, t) },
        { name: t('job.place'), value: posting.place },
        { name: t('job.no'), value: posting.postingNo },
      ];
}

/** Asked once more, because it takes a place from somebody else. */
export function FoundCheckPage({ postingId }: { readonly postingId: string }) {
  const { hall, state, send, t, nowMs } = useKiosk();
  const posting = hall.postings.find(({ id }) => id === postingId);
  const match = visitOf(state).meeting.matches.find((one) => one.postingId === postingId);
  const occupationId = posting?.occupationId ?? match?.occupationId;
  if (occupationId === undefined) {
    return <PageBody title={t('job.gone')} layout="message" />;
  }
  const job = {
    ...(posting === undefined ? {} : { posting }),
    ...(match === undefined ? {} : { match }),
  };
  return (
    <PageBody
      title={t('check.title')}
      lead={t('check.lead')}
      actions={
        <>
          <Button
            onClick={() => {
              send({ type: 'back' });
            }}
          >
            {t('check.no')}
          </Button>
          <Button
            variant="primary"
            icon="handshake"
            onClick={() => {
              send({ type: 'take-job' });
            }}
          >
            {t('check.yes')}
          </Button>
        </>
      }
    >
      <Facts
        facts={[
          { name: t('check.work'), value: occupationName(occupationId, state.language) },
          ...factsOf(job, { t, nowMs }),
        ]}
      />
    </PageBody>
  );
}
