import { useState, type SyntheticEvent } from 'react';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import { declineReason, type DeclineReason } from '@hall/core/domain/assistance/point-to-point';
import { matchSide, type MatchSide } from '@hall/core/domain/match/match';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { TakingResult } from '../match/taking-result.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Segments, Select } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { paperLanguage } from '../workers/register-form.ts';
import type { OpenMeeting } from './assist-types.ts';
import { PostingLine } from './posting-line.tsx';

/** What can become of a meeting, in the order of the buttons. */
export const outcomes = ['matched', 'declined', 'no_show'] as const;
export type Outcome = (typeof outcomes)[number];
type Said = CommandInput<'assist.settle'>['outcome'];

/** Writes down what became of a meeting; a match prints its papers. */
export function OutcomeDialog(props: {
  readonly meeting: OpenMeeting;
  readonly outcome: Outcome;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { meeting, outcome, onChanged, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const settle = useCommand('assist.settle');
  const [side, setSide] = useState<MatchSide | ''>('');
  const [reason, setReason] = useState<DeclineReason | ''>('');
  const [taking, setTaking] = useState<Taking | null>(null);
  const said = saidOf(outcome, { side, reason });
  const no = meeting.who.registrationNo;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (said === null) return;
    const done = await settle.run({ meetingId: meeting.meetingId, outcome: said });
    if (done === null) return;
    onChanged();
    announce(say('assist.settled'));
    if (done.taking === null) onClose();
    else setTaking(done.taking);
  }

  if (taking !== null) {
    return (
      <Dialog title={say('assist.settle.matched.title', { no })} onClose={onClose}>
        <TakingResult taking={taking} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={say(`assist.settle.${outcome}.title`, { no })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <PostingLine posting={meeting.posting} />
        {outcome === 'declined' ? (
          <Declined side={side} reason={reason} onSide={setSide} onReason={setReason} />
        ) : (
          <Message tone="info">{say(`assist.settle.${outcome}.text`)}</Message>
        )}
        <Refused error={settle.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={said === null} busy={settle.busy}>
            {say(`assist.settle.${outcome}.act`)}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function saidOf(
  outcome: Outcome,
  { side, reason }: { readonly side: MatchSide | ''; readonly reason: DeclineReason | '' },
): Said | null {
  if (outcome === 'matched') return { result: 'matched', language: paperLanguage };
  if (outcome === 'no_show') return { result: 'no_show' };
  return side === '' || reason === '' ? null : { result: 'declined', side, reason };
}

function Declined(props: {
  readonly side: MatchSide | '';
  readonly reason: DeclineReason | '';
  readonly onSide: (side: MatchSide) => void;
  readonly onReason: (reason: DeclineReason) => void;
}) {
  const say = useSay();
  return (
    <>
      <Segments<MatchSide>
        label={say('assist.settle.side')}
        required
        value={props.side}
        onChange={props.onSide}
        choices={matchSide.options.map((value) => ({ value, label: say(`assist.side.${value}`) }))}
      />
      <Select<DeclineReason>
        label={say('assist.settle.reason')}
        required
        value={props.reason}
        onChange={props.onReason}
        choices={declineReason.options.map((value) => ({
          value,
          label: say(`assist.decline.${value}`),
        }))}
      />
    </>
  );
}
