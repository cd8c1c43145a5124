import { Clock, LogOut, Truck } from 'lucide-react';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Row } from '../widgets/page.tsx';

/** What a clerk can do about a bay: somebody comes, stays longer, or has gone. */
export function BayActs({
  bay: { id: bayId, number, state },
  ask,
}: {
  readonly bay: BayRecord;
  readonly ask: (what: { act: 'arrive' | 'extend'; bayId: string }) => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const leave = useCommand('bay.leave');
  if (state === 'free') {
    return (
      <Button
        size="small"
        icon={Truck}
        aria-label={say('bays.arriveOf', { number })}
        onClick={() => {
          ask({ act: 'arrive', bayId });
        }}
      >
        {say('bays.arrive')}
      </Button>
    );
  }
  return (
    <>
      <Row>
        <Button
          size="small"
          icon={LogOut}
          busy={leave.busy}
          aria-label={say('bays.leaveOf', { number })}
          onClick={() => {
            void leave.run({ bayId, boothToken: null }).then((done) => {
              if (done !== null) announce(say('bays.left.done', { number }));
            });
          }}
        >
          {say('bays.leave')}
        </Button>
        <Button
          size="small"
          look="quiet"
          icon={Clock}
          aria-label={say('bays.extendOf', { number })}
          onClick={() => {
            ask({ act: 'extend', bayId });
          }}
        >
          {say('bays.extend')}
        </Button>
      </Row>
      <Refused error={leave.error} />
    </>
  );
}
