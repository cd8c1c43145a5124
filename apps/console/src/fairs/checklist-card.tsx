import { Megaphone } from 'lucide-react';
import { papersMissing } from '@hall/core/domain/fair/checklist';
import {
  fairPapers,
  type Fair,
  type FairChecklist,
  type FairPaper,
} from '@hall/core/domain/fair/fair';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Check } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Row, Stack } from '../widgets/page.tsx';

/** What a fair of a thousand people needs before anybody is told of it; the manager ticks it (G-11). */
export function ChecklistCard({
  fair,
  checklist,
}: {
  readonly fair: Fair;
  readonly checklist: FairChecklist;
}) {
  const say = useSay();
  const may = useMay();
  const announce = useAnnounce();
  const tick = useCommand('fair.tick');
  const publish = useCommand('fair.publish');
  const { id: fairId } = fair;
  const mayTick = may('fair.tick');

  async function makePublic(): Promise<void> {
    if ((await publish.run({ fairId })) !== null) announce(say('fairs.published'));
  }
  function turn(paper: FairPaper, isDone: boolean): void {
    publish.forget();
    void tick.run({ fairId, paper, isDone });
  }

  const people = (fair.details.expectedPeople ?? 0).toLocaleString('en');
  return (
    <Card title={say('fairs.checklist')}>
      <Stack>
        <p>{say('fairs.checklist.why', { people })}</p>
        {fairPapers.map((paper) => (
          <Check
            key={paper}
            label={say(`field.${paper}`)}
            checked={checklist.done.includes(paper)}
            disabled={!mayTick || tick.busy}
            onChange={(isDone) => {
              turn(paper, isDone);
            }}
          />
        ))}
        <Message tone={checklist.isPublished ? 'good' : 'warn'}>
          {say(checklist.isPublished ? 'fairs.checklist.public' : 'fairs.checklist.hidden')}
        </Message>
        <Refused error={tick.error ?? publish.error} />
        {!checklist.isPublished &&
          (mayTick ? (
            <Row>
              <Button
                look="primary"
                icon={Megaphone}
                disabled={papersMissing(fair).length > 0}
                busy={publish.busy}
                onClick={() => void makePublic()}
              >
                {say('fairs.publish')}
              </Button>
            </Row>
          ) : (
            <p>{say('fairs.checklist.manager')}</p>
          ))}
      </Stack>
    </Card>
  );
}
