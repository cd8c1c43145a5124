import type { WorkerMatch } from '@hall/core/contract/commands/match-commands';
import { occupationName } from '@hall/core/rules/occupations';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { occupationIcon } from '../hall/occupations.ts';
import { endsOf } from '../machine/meeting.ts';
import type { MeetingEnd } from '../machine/meeting-state.ts';
import { visitOf } from '../machine/moves.ts';
import { ConfirmActions } from '../parts/confirm-actions.tsx';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import styles from './meetings-pages.module.css';

/** Whom the worker meets today and how it stands; each consent is taken back from here (PIPL 15). */
export function MeetingsPage() {
  const { state, send, t, portrait } = useKiosk();
  const { matches } = visitOf(state).meeting;
  return (
    <PageBody
      title={t('meetings.title')}
      lead={t(matches.length === 0 ? 'meetings.none' : 'meetings.lead')}
      layout="list"
      actions={
        <Button
          variant="primary"
          icon="handshake"
          wide
          onClick={() => {
            send({ type: 'report-found' });
          }}
        >
          {t('found.button')}
        </Button>
      }
    >
      <Paged
        items={matches}
        perPage={state.elder ? 2 : portrait ? 5 : 3}
        columns={1}
        keyOf={({ matchId }) => matchId}
      >
        {(match) => <Meeting match={match} />}
      </Paged>
    </PageBody>
  );
}

const ends = ['withdraw', 'decline'] as const satisfies readonly MeetingEnd[];

function Meeting({ match }: { readonly match: WorkerMatch }) {
  const { state, send, t } = useKiosk();
  const may = endsOf(match);
  const offered = ends.filter((what) => may[what]);
  return (
    <article className={styles['meeting']} data-status={match.status}>
      <Icon name={occupationIcon(match.occupationId)} size="2em" />
      <p className={styles['head']}>
        <span>{occupationName(match.occupationId, state.language)}</span>
        <span className={styles['status']}>
          {t(match.awaits === 'worker' ? 'status.awaitsYou' : `status.${match.status}`)}
        </span>
      </p>
      <p className={styles['facts']}>
        <span>{match.employer}</span>
        <span>{t(match.showsContact ? 'meetings.shows' : 'meetings.hides')}</span>
        {match.matchNo === null ? null : <span>{t('meetings.no', { no: match.matchNo })}</span>}
      </p>
      {offered.length === 0 ? null : (
        <div className={styles['ends']}>
          {offered.map((what) => (
            <Button
              key={what}
              onClick={() => {
                send({ type: 'end-meeting', matchId: match.matchId, what });
              }}
            >
              {t(`meetings.${what}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}

/** The third touch; says what it does and what it cannot undo. */
export function MeetingConfirmPage(page: { readonly matchId: string; readonly what: MeetingEnd }) {
  const { state, t } = useKiosk();
  const match = visitOf(state).meeting.matches.find(({ matchId }) => matchId === page.matchId);
  return (
    <PageBody
      title={t(`end.title.${page.what}`)}
      lead={t(`end.lead.${page.what}`, { employer: match?.employer ?? '' })}
      layout="message"
      actions={<ConfirmActions />}
    />
  );
}

export function MeetingDonePage({ what }: { readonly what: MeetingEnd }) {
  const { send, t } = useKiosk();
  return (
    <PageBody
      title={t(`ended.${what}`)}
      lead={t(`ended.${what}.lead`)}
      layout="message"
      actions={
        <>
          <Button
            icon="handshake"
            onClick={() => {
              send({ type: 'see-meetings' });
            }}
          >
            {t('meetings.button')}
          </Button>
          <FinishButton />
        </>
      }
    >
      <Icon name="circle-check" size="5em" />
    </PageBody>
  );
}
