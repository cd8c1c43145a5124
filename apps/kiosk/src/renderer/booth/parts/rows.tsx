import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import type { DatedMatch } from '@hall/core/contract/queries/match-queries';
import { occupationName } from '@hall/core/rules/occupations';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import {
  matchMark,
  postingLine,
  postingMark,
  shortNumber,
  type PostingLine,
} from '../words/views.ts';
import { useBooth } from './booth-context.tsx';
import { MarkPill } from './mark.tsx';
import styles from './rows.module.css';

/** One of the employer's postings: how many places are left, what it is, and its main act. */
export function PostingRow({ posting }: { readonly posting: BoothPosting }) {
  const { state, send, say, nowMs } = useBooth();
  const line = postingLine(posting, { nowMs, say, language: state.language });
  return (
    <li className={styles['posting']} data-live={line.isLive}>
      <button
        type="button"
        className={styles['open']}
        onClick={() => {
          send({ type: 'open-posting', postingId: posting.id });
        }}
      >
        <About posting={posting} line={line} />
      </button>
      {line.isLive ? (
        <Button
          icon="users"
          onClick={() => {
            send({ type: 'hire', postingId: posting.id });
          }}
        >
          {say('booth.desk.hire')}
        </Button>
      ) : (
        <Icon name="arrow-right" size="1.6em" />
      )}
    </li>
  );
}

/** How many are still wanted, what it is and how it stands. */
function About({ posting, line }: { readonly posting: BoothPosting; readonly line: PostingLine }) {
  const { say } = useBooth();
  const mark = postingMark(posting);
  return (
    <>
      <Places line={line} />
      <span className={styles['what']}>
        <span className={styles['work']}>
          {line.work}
          <MarkPill tone={mark.tone}>{say(mark.key)}</MarkPill>
        </span>
        {line.realEmployer === null ? null : (
          <span className={styles['behalf']}>
            {say('booth.posting.onBehalf', { employer: line.realEmployer })}
          </span>
        )}
        <span className={styles['facts']}>
          <strong className={styles['pay']}>{line.pay}</strong>
          <span>{line.start}</span>
          <span>{say('booth.desk.taken', { taken: line.taken, headcount: line.headcount })}</span>
        </span>
      </span>
    </>
  );
}

/** One of his postings to choose from. */
export function PostingChoice({
  posting,
  onChoose,
}: {
  readonly posting: BoothPosting;
  readonly onChoose: () => void;
}) {
  const { state, say, nowMs } = useBooth();
  const line = postingLine(posting, { nowMs, say, language: state.language });
  return (
    <li className={styles['posting']} data-live={line.isLive}>
      <button type="button" className={styles['open']} onClick={onChoose}>
        <About posting={posting} line={line} />
      </button>
      <Icon name="arrow-right" size="1.6em" />
    </li>
  );
}

/** How many are still wanted while it is live, and how many it is about otherwise. */
function Places({ line }: { readonly line: PostingLine }) {
  const { say } = useBooth();
  const { isLive, remaining, headcount } = line;
  const figure = isLive ? remaining : headcount;
  return (
    <span className={styles['places']} data-live={isLive} data-long={figure > 99}>
      <span>{say(isLive ? 'booth.desk.places' : 'booth.desk.wanted')}</span>
      <span className={styles['figure']}>{figure}</span>
      <span>{say(isLive ? 'booth.desk.places.unit' : 'booth.desk.wanted.unit')}</span>
    </span>
  );
}

/** One match: whom it is with and how it stands. */
export function MatchRow({ match }: { readonly match: DatedMatch }) {
  const { state, send, say } = useBooth();
  const mark = matchMark(match);
  const work = occupationName(match.occupationId, state.language);
  return (
    <li>
      <button
        type="button"
        className={styles['match']}
        onClick={() => {
          send({ type: 'open-match', matchId: match.matchId });
        }}
      >
        <span className={styles['number']}>{shortNumber(match.worker)}</span>
        <span className={styles['matchWhat']}>
          <span className={styles['matchName']}>{match.contact?.name ?? work}</span>
          <MarkPill tone={mark.tone}>{say(mark.key)}</MarkPill>
        </span>
        <Icon name="arrow-right" size="1.4em" />
      </button>
    </li>
  );
}
