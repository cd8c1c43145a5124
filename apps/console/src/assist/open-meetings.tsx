import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { matchTone } from '../match/match-list.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import type { OpenMeeting } from './assist-types.ts';
import { outcomes, type Outcome } from './outcome-dialog.tsx';
import { PostingLine } from './posting-line.tsx';
import styles from './assist.module.css';

/** Meetings that wait for their outcome, oldest first. */
export function OpenMeetings(props: {
  readonly rows: readonly OpenMeeting[];
  readonly onSay: (meeting: OpenMeeting, outcome: Outcome) => void;
}) {
  const { rows, onSay } = props;
  const { say } = useLanguage();
  const columns = useColumns(onSay);
  return (
    <Table<OpenMeeting>
      label={say('assist.open')}
      rows={rows}
      rowKey={({ meetingId }) => meetingId}
      columns={columns}
      empty={<p>{say('assist.noneOpen')}</p>}
    />
  );
}

function useColumns(
  onSay: (meeting: OpenMeeting, outcome: Outcome) => void,
): Column<OpenMeeting>[] {
  const { say } = useLanguage();
  const nowMs = useNow(60_000);
  return [
    {
      key: 'who',
      heading: say('assist.who'),
      cell: ({ who }) => (
        <a className={styles.link} href={hashTo('assist', who.workerId)}>
          <span className={styles.number}>{who.registrationNo}</span> {who.maskedName}
        </a>
      ),
    },
    {
      key: 'posting',
      heading: say('assist.posting'),
      width: '16rem',
      cell: ({ posting }) => <PostingLine posting={posting} />,
    },
    {
      key: 'zone',
      heading: say('assist.zone'),
      cell: ({ zone }) => zone ?? say('assist.noZone'),
    },
    {
      key: 'since',
      heading: say('assist.since'),
      cell: ({ organisedAtMs }) => timeWords(organisedAtMs, nowMs, say),
    },
    {
      key: 'status',
      heading: say('assist.matchStatus'),
      cell: ({ matchStatus: status }) => (
        <Pill tone={matchTone(status)}>{say(`matches.status.${status}`)}</Pill>
      ),
    },
    {
      key: 'acts',
      heading: say('assist.acts'),
      cell: (meeting) => <Acts meeting={meeting} onSay={onSay} />,
    },
  ];
}

function Acts(props: {
  readonly meeting: OpenMeeting;
  readonly onSay: (meeting: OpenMeeting, outcome: Outcome) => void;
}) {
  const { meeting, onSay } = props;
  const { say } = useLanguage();
  return (
    <span className={styles.acts}>
      {outcomes.map((outcome) => (
        <Button
          key={outcome}
          size="small"
          look={outcome === 'matched' ? 'primary' : 'secondary'}
          aria-label={say('assist.outcomeOf', {
            outcome: say(`assist.outcome.${outcome}`),
            no: meeting.who.registrationNo,
          })}
          onClick={() => {
            onSay(meeting, outcome);
          }}
        >
          {say(`assist.outcome.${outcome}`)}
        </Button>
      ))}
    </span>
  );
}
