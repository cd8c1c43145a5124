import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { formatTime } from '@hall/core/basics/market-day';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { CodeNote, LargeCode } from '../widgets/large-code.tsx';
import { Refused } from '../widgets/message.tsx';
import { PrintButton } from '../widgets/print-button.tsx';
import { StandsToday } from '../stands/stands-today.tsx';
import { PaperSheet } from '../workers/paper-sheet.tsx';
import { AgentChoice } from './agent-choice.tsx';

type Issued = CommandOutput<'booth.issueCode'>;

/**
 * 今日展位码: six digits for who acts for an employer and stands at the window, large enough to read
 * over it (C-05). One press where only one may act; otherwise it is asked who takes it (C-14).
 */
export function BoothCode({ employer }: { readonly employer: Employer }) {
  const say = useSay();
  const issue = useCommand('booth.issueCode');
  const [issued, setIssued] = useState<Issued | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const needsName = issue.error?.code === 'agent_needed';
  // The hub knows best whether there is anything to choose.
  if (needsName && !isChoosing) setChoosing(true);
  const close = (): void => {
    setIssued(null);
    setChoosing(false);
    issue.forget();
  };
  const ask = (agentId: string | null): void => {
    void issue.run({ employerId: employer.id, agentId }).then(setIssued);
  };
  return (
    <>
      <Button
        icon={KeyRound}
        busy={issue.busy}
        onClick={() => {
          ask(null);
        }}
      >
        {say('employer.boothCode')}
      </Button>
      {(issued !== null || issue.error !== null || isChoosing) && (
        <Dialog
          title={say('employer.boothCode.title', { name: employer.details.displayName })}
          onClose={close}
        >
          {issued !== null && <Code employer={employer} issued={issued} />}
          {isChoosing && issued === null && (
            <AgentChoice
              employerId={employer.id}
              busy={issue.busy}
              choose={(agentId) => {
                ask(agentId);
              }}
            />
          )}
          {!needsName && <Refused error={issue.error} />}
          <Actions>
            <Button onClick={close}>{say('dialog.close')}</Button>
            {issued !== null && <PrintButton look="primary" />}
          </Actions>
        </Dialog>
      )}
    </>
  );
}

function Code({ employer, issued }: { readonly employer: Employer; readonly issued: Issued }) {
  const say = useSay();
  return (
    <>
      <p>
        <strong>{say('agents.code.for', { name: issued.agent.called })}</strong>
      </p>
      <p>{say('employer.boothCode.text')}</p>
      <LargeCode code={issued.code} />
      <CodeNote>{say('employer.boothCode.until', { time: untilText(issued.untilMs) })}</CodeNote>
      <StandsToday employer={employer} />
      <PaperSheet paper={issued.slip} />
    </>
  );
}

/** The end of a day is 24:00 of that day, not 00:00 of the next. */
function untilText(atMs: number): string {
  const time = formatTime(atMs);
  return time === '00:00' ? '24:00' : time;
}
