import { useState, type SyntheticEvent } from 'react';
import { isQuiet } from '@hall/core/rules/announcement-schedule';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useUnsavedGuard } from '../app/use-route.ts';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Pill, Stack } from '../widgets/page.tsx';
import { DraftActions } from './draft-actions.tsx';
import { problemWords } from './problem-words.ts';
import type { ReadyQueue } from './queue-view.ts';
import { useDraft } from './use-draft.ts';
import { useListening } from './use-listening.ts';
import { QuietFields, VolumeFields, ZoneFields } from './voice-fields.tsx';
import { toVoice, voiceFormOf } from './voice-form.ts';

/** How loud the hall speaks, where, and when not; with a button to hear it. */
export function VoiceEditor({ queue }: { readonly queue: ReadyQueue }) {
  const say = useSay();
  const announce = useAnnounce();
  const save = useCommand('queue.saveSettings');
  const { settings } = queue;
  const draft = useDraft(settings, ({ voice }) => voiceFormOf(voice));
  const [tried, setTried] = useState(false);
  useUnsavedGuard(draft.dirty);
  const voice = toVoice(draft.form);
  const { packId, trouble } = usePack();
  const listening = useListening();

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!voice.ok) return;
    // The rules are edited on their own page, perhaps by somebody else meanwhile.
    const done = await save.run({ settings: { ...settings, voice: voice.value } });
    if (done === null) return;
    draft.kept();
    announce(say('queueSetup.savedVoice'));
  }

  const parts = {
    form: draft.form,
    change: draft.change,
    errorOf: problemWords(voice, { tried, say }),
    hear:
      packId === null
        ? null
        : (volume: number) => {
            listening.say(packId, volume);
          },
    speaking: listening.state === 'speaking',
  };
  return (
    <form noValidate onSubmit={(event) => void act(event)}>
      <Card title={say('queueSetup.part.voice')} aside={<QuietNow queue={queue} />}>
        <Stack>
          {packId === null && (
            <Message tone="alarm">
              {say('queueSetup.noPack')}
              {trouble !== null &&
                ` ${say('queueSetup.because', { reason: say(`voice.trouble.${trouble}`) })}`}
            </Message>
          )}
          <p>{say('queueSetup.hearText')}</p>
          {(listening.state === 'failed' || listening.state === 'unsupported') && (
            <Message tone="warn">{say(`queueSetup.hear.${listening.state}`)}</Message>
          )}
          <VolumeFields {...parts} />
          <ZoneFields {...parts} />
          <QuietFields {...parts} />
          {draft.overtaken && <Message tone="warn">{say('queueSetup.overtaken')}</Message>}
          <Refused error={save.error} />
          <DraftActions dirty={draft.dirty} busy={save.busy} onDrop={draft.drop} />
        </Stack>
      </Card>
    </form>
  );
}

/** The hall's pack as the hub tells it, and why there is none. */
function usePack() {
  const { records } = useTopic('voice');
  const state = records.get('state');
  return state?.kind === 'state'
    ? { packId: state.pack?.id ?? null, trouble: state.trouble }
    : { packId: null, trouble: null };
}

function QuietNow({ queue }: { readonly queue: ReadyQueue }) {
  const say = useSay();
  const nowMs = useNow(10_000);
  const quiet = isQuiet(queue.settings.voice, nowMs);
  return (
    <Pill tone={quiet ? 'warn' : 'good'}>
      {say(quiet ? 'queueSetup.quietNow' : 'queueSetup.loudNow')}
    </Pill>
  );
}
