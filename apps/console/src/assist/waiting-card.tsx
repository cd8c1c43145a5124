import { FolderOpen, HeartHandshake } from 'lucide-react';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { spanWords } from '../shared/span-words.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Pill, Row } from '../widgets/page.tsx';
import type { Proposal, WaitingPerson } from './assist-types.ts';
import { PostingLine } from './posting-line.tsx';
import { Progress } from './progress.tsx';
import styles from './assist.module.css';

interface Organised {
  readonly person: WaitingPerson;
  readonly proposal: Proposal;
  readonly zone: string | null;
}

/** One person: who waits and how far his case is, and beside it what could be proposed to him. */
export function WaitingCard(props: {
  readonly person: WaitingPerson;
  readonly onOrganised: (done: Organised) => void;
}) {
  const { person, onOrganised } = props;
  const { say } = useLanguage();
  const organise = useCommand('assist.organise');

  async function act(proposal: Proposal): Promise<void> {
    const { workerId } = person;
    const done = await organise.run({ workerId, postingId: proposal.postingId });
    if (done !== null) onOrganised({ person, proposal, zone: done.zone });
  }

  return (
    <li className={styles.person}>
      <Who person={person} />
      <div className={styles.proposals}>
        <Proposals person={person} busy={organise.busy} onChosen={(one) => void act(one)} />
        <Refused error={organise.error} />
        {person.meetingId !== null && <p className={styles.soft}>{say('assist.busy')}</p>}
      </div>
    </li>
  );
}

function Who({ person }: { readonly person: WaitingPerson }) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  const { registrationNo: no, plan } = person;
  return (
    <div className={styles.who}>
      <h3>
        <span className={styles.number}>{no}</span> {person.maskedName}
      </h3>
      <Row>
        <Pill tone={person.basis === 'recognised' ? 'accent' : 'plain'}>
          {say(`assist.basis.${person.basis}`)}
        </Pill>
        {person.ticket !== null && (
          <Pill tone="plain">{say('assist.ticket', { number: person.ticket })}</Pill>
        )}
        {plan?.overdue === true && <Pill tone="alarm">{say('assist.overdue')}</Pill>}
      </Row>
      <p>{say('assist.waited', { span: spanWords(nowMs - person.waitingSinceMs, say) })}</p>
      <p className={styles.soft}>
        {person.occupationIds.map((id) => occupationName(id, language)).join(say('list.comma'))}
      </p>
      {plan === null ? (
        <p className={styles.soft}>{say('assist.noCase')}</p>
      ) : (
        <Progress progress={plan.progress} />
      )}
      <LinkButton size="small" icon={FolderOpen} href={hashTo('assist', person.workerId)}>
        {say('assist.file')}
      </LinkButton>
    </div>
  );
}

function Proposals(props: {
  readonly person: WaitingPerson;
  readonly busy: boolean;
  readonly onChosen: (proposal: Proposal) => void;
}) {
  const { person, busy, onChosen } = props;
  const { say } = useLanguage();
  if (person.proposals.length === 0) {
    return person.meetingId === null ? (
      <p className={styles.soft}>{say('assist.noProposals')}</p>
    ) : null;
  }
  return (
    <ul aria-label={say('assist.proposals')} className={styles.proposalList}>
      {person.proposals.map((proposal) => (
        <li key={proposal.postingId} className={styles.proposal}>
          <div>
            <PostingLine posting={proposal} />
            <Marks proposal={proposal} />
          </div>
          <Button
            size="small"
            icon={HeartHandshake}
            busy={busy}
            aria-label={`${say('assist.organise')} ${say('assist.organiseOf', {
              no: person.registrationNo,
              employer: proposal.employer,
            })}`}
            onClick={() => {
              onChosen(proposal);
            }}
          >
            {say('assist.organise')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Marks({ proposal }: { readonly proposal: Proposal }) {
  const { say } = useLanguage();
  const { friendly, reasons, remaining, zone } = proposal;
  return (
    <span className={styles.marks}>
      {friendly && <Pill tone="good">{say('assist.friendly')}</Pill>}
      {reasons.map((reason) => (
        <Pill key={reason} tone="plain">
          {say(`assist.reason.${reason}`)}
        </Pill>
      ))}
      <span className={styles.soft}>
        {say('assist.places', { count: remaining })}
        {' · '}
        {zone === null ? say('assist.noZone') : say('assist.atZone', { zone })}
      </span>
    </span>
  );
}
