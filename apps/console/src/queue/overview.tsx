import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { QueueCounter, QueueService } from '@hall/core/contract/topics/queue-topic';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { CounterDialog } from './counter-dialog.tsx';
import { counterWords, serviceWords } from './names.ts';
import { servedBy, windowsOf, type QueueView } from './queue-view.ts';
import { RetireCounterDialog, RetireServiceDialog } from './retire-dialogs.tsx';
import { ServiceDialog } from './service-dialog.tsx';
import { ServiceTable } from './service-table.tsx';
import { WindowMatrix } from './window-matrix.tsx';

/** What is asked over the page. */
export type Asked =
  | { readonly what: 'service' | 'retireService'; readonly of: QueueService }
  | { readonly what: 'counter' | 'retireCounter'; readonly of: QueueCounter }
  | { readonly what: 'newService' | 'newCounter' };

/** Services, windows, and which window serves what. */
export function Overview({ queue }: { readonly queue: QueueView }) {
  const { say } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { services, counters } = queue;
  return (
    <Stack>
      <Gaps queue={queue} />
      <Card
        title={say('queueSetup.services')}
        aside={
          <Button
            icon={Plus}
            onClick={() => {
              setAsked({ what: 'newService' });
            }}
          >
            {say('queueSetup.newService')}
          </Button>
        }
      >
        <ServiceTable queue={queue} ask={setAsked} />
      </Card>
      <Card
        title={say('queueSetup.windows')}
        aside={
          <Button
            icon={Plus}
            disabled={services.length === 0}
            onClick={() => {
              setAsked({ what: 'newCounter' });
            }}
          >
            {say('queueSetup.newCounter')}
          </Button>
        }
      >
        {services.length === 0 || counters.length === 0 ? (
          <p>{say(services.length === 0 ? 'queueSetup.servicesFirst' : 'queueSetup.noWindows')}</p>
        ) : (
          <WindowMatrix queue={queue} ask={setAsked} />
        )}
      </Card>
      {asked !== null && (
        <Question
          asked={asked}
          queue={queue}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Stack>
  );
}

/** What nobody would notice before the first person waits in vain. */
function Gaps({ queue }: { readonly queue: QueueView }) {
  const { say, language } = useLanguage();
  const unserved = queue.services.filter(({ id }) => windowsOf(id, queue.counters).length === 0);
  const useless = queue.counters.filter((one) => servedBy(one, queue.services).length === 0);
  const comma = say('list.comma');
  const services = unserved.map(({ details }) => serviceWords(details, language)).join(comma);
  const windows = useless.map((one) => counterWords(one, language, say)).join(comma);
  return (
    <>
      {services !== '' && (
        <Message tone="alarm">{say('queueSetup.unserved', { services })}</Message>
      )}
      {windows !== '' && <Message tone="warn">{say('queueSetup.useless', { windows })}</Message>}
    </>
  );
}

function Question({
  asked,
  queue,
  onClose,
}: {
  readonly asked: Asked;
  readonly queue: QueueView;
  readonly onClose: () => void;
}) {
  switch (asked.what) {
    case 'newService':
      return <ServiceDialog known={null} queue={queue} onClose={onClose} />;
    case 'service':
      return <ServiceDialog known={asked.of} queue={queue} onClose={onClose} />;
    case 'retireService':
      return <RetireServiceDialog of={asked.of} queue={queue} onClose={onClose} />;
    case 'newCounter':
      return <CounterDialog known={null} queue={queue} onClose={onClose} />;
    case 'counter':
      return <CounterDialog known={asked.of} queue={queue} onClose={onClose} />;
    case 'retireCounter':
      return <RetireCounterDialog of={asked.of} queue={queue} onClose={onClose} />;
  }
}
