// A screen that does nothing but speak, for the end-to-end story of the voice.
import { createRoot } from 'react-dom/client';
import { translate } from '@hall/core/i18n/translate';
import { zhVoice } from '@hall/core/i18n/zh-cn/voice';
import { VoiceNotice } from '../../components/voice-notice.tsx';
import { connectHub } from '../../hall/connect-hub.ts';
import { HallProvider, useTopic } from '../../hall/use-hall.ts';
import { useVoice } from '../use-voice.ts';

const token = new URLSearchParams(window.location.search).get('token') ?? '';
const hubUrl = window.location.origin;
const client = connectHub({
  hubUrl,
  credential: () => ({ as: 'terminal', token }),
  topics: ['voice'],
});

function Screen() {
  const sound = useVoice({ hubUrl, isQuiet: false });
  const { records } = useTopic('voice');
  return (
    <main data-sound={sound} data-records={JSON.stringify([...records.values()])}>
      <VoiceNotice sound={sound} text={translate(zhVoice, 'voice.needs_touch')} />
      <output id="offset">{client.clockOffsetMs}</output>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <HallProvider value={client}>
      <Screen />
    </HallProvider>,
  );
}
