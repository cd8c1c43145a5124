import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Refused } from '../widgets/message.tsx';
import { laneWords } from './gates-view.ts';

/** Asks before a lane goes out of service: it can still be left, and opens in an emergency. */
export function IsolateDialog({
  lane,
  onClose,
}: {
  readonly lane: LaneRecord;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const isolate = useCommand('gate.isolate');
  async function act(): Promise<void> {
    if ((await isolate.run({ lane: lane.lane, isIsolated: true })) !== null) onClose();
  }
  return (
    <Dialog title={say('gates.isolateTitle', { lane: laneWords(lane, say) })} onClose={onClose}>
      <p>{say('gates.isolateAsk')}</p>
      <Refused error={isolate.error} />
      <Actions>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
        <Button look="danger" busy={isolate.busy} onClick={() => void act()}>
          {say('gates.isolate')}
        </Button>
      </Actions>
    </Dialog>
  );
}
