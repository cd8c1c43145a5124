import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useQuery } from '../app/use-query.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card } from '../widgets/page.tsx';
import { EventList } from './event-list.tsx';

/** What happened to one thing, from the ledger; fetched when somebody wants to know. */
export function History({ entityId }: { readonly entityId: string }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const events = useQuery('ledger.of', open ? { entityId } : null);
  return (
    <Card
      title={say('history.title')}
      aside={
        open ? (
          <Button size="small" busy={events.busy} onClick={events.again}>
            {say('history.again')}
          </Button>
        ) : (
          <Button
            size="small"
            icon={ChevronDown}
            onClick={() => {
              setOpen(true);
            }}
          >
            {say('history.show')}
          </Button>
        )
      }
    >
      {events.busy && <p>{say('list.loading')}</p>}
      <Refused error={events.error} />
      {events.value !== null && <EventList events={events.value.events} />}
    </Card>
  );
}
