import { useSay } from '../app/language.tsx';
import type { Route } from '../app/route.ts';
import { PageHead, Stack } from '../widgets/page.tsx';
import { PageParts } from '../widgets/page-parts.tsx';
import { Overview } from './overview.tsx';
import type { ReadyQueue } from './queue-view.ts';
import { RulesEditor } from './rules-editor.tsx';
import { useQueue } from './use-queue.ts';
import { VoiceEditor } from './voice-editor.tsx';

const parts = ['windows', 'rules', 'voice'] as const;
type Part = (typeof parts)[number];

/** 叫号设置: services, windows, the rule of calling, and the voice; all of it effective at once. */
export function QueueSetupPage({ route }: { readonly route: Route }) {
  const say = useSay();
  const queue = useQueue();
  const part = parts.find((name) => name === route.id) ?? 'windows';
  return (
    <>
      <PageHead title={say('page.queue-setup')} note={say('queueSetup.note')} />
      <Stack>
        <PageParts
          page="queue-setup"
          label={say('queueSetup.parts')}
          parts={parts}
          current={part}
          words={(name) => say(`queueSetup.part.${name}`)}
        />
        {queue.settings === null ? (
          <p>{say('list.loading')}</p>
        ) : (
          <PartOf part={part} queue={{ ...queue, settings: queue.settings }} />
        )}
      </Stack>
    </>
  );
}

function PartOf({ part, queue }: { readonly part: Part; readonly queue: ReadyQueue }) {
  switch (part) {
    case 'windows':
      return <Overview queue={queue} />;
    case 'rules':
      return <RulesEditor queue={queue} />;
    case 'voice':
      return <VoiceEditor queue={queue} />;
  }
}
