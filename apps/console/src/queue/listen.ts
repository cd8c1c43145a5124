import { voicePackManifest } from '@hall/core/contract/voice-pack';
import { announceCall, type CallToAnnounce } from '@hall/core/rules/announcement';
import { timeSentence } from '@hall/core/rules/announcement-timing';
import { loadClips } from '@hall/ui/voice/clip-loader';
import { playSentence } from '@hall/ui/voice/play-sentence';
import { gainOf } from '@hall/ui/voice/volume';

/** What is said when the manager listens: the number and the window of the norm's example. */
export const sampleCall: CallToAnnounce = { kind: 'call', ticket: 'A005', counterNumber: 2 };

const fetchWithinMs = 15_000;
/** So that nothing of the first clip is lost while the machine's sound wakes up. */
const leadSeconds = 0.15;

/** Says the sample from the hall's pack at this volume (0 to 100); resolves when it has been said. */
export async function listen(options: {
  readonly hubUrl: string;
  readonly packId: string;
  readonly volume: number;
  readonly context: AudioContext;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { hubUrl, packId, volume, context, signal } = options;
  // Within the press that asked for it: browsers allow sound only then.
  const running = context.resume();
  const answer = await fetch(`${hubUrl}/voice/${packId}/manifest.json`, {
    signal: AbortSignal.timeout(fetchWithinMs),
  });
  signal.throwIfAborted();
  if (!answer.ok) throw new Error('The hub has no such pack');
  const manifest = voicePackManifest.parse(await answer.json());
  const buffers = await loadClips({ hubUrl, packId, context, signal });
  await running;
  signal.throwIfAborted();
  const has = (clip: string): boolean => manifest.clips[clip] !== undefined;
  const announcement = announceCall(sampleCall, { numerals: manifest.numerals, has });
  const { clips, durationMs } = timeSentence({ manifest }, announcement);
  const gain = gainOf({ volume, zones: [] }, null);
  const startsAt = context.currentTime + leadSeconds;
  const playing = playSentence(context, { clips, buffers, startsAt, durationMs, gain });
  await spoken(leadSeconds * 1_000 + durationMs, signal);
  if (signal.aborted) playing.cancel();
}

function spoken(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });
}
