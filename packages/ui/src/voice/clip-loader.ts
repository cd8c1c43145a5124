import { voicePackManifest } from '@hall/core/contract/voice-pack';

/** A pack's sounds, decoded, by clip id. */
export type ClipBuffers = ReadonlyMap<string, AudioBuffer>;

/** Enough to fill a LAN, few enough for a television. */
const atOnce = 4;
const fetchWithinMs = 15_000;

/** Fetches and decodes a whole pack; rejects when any part of it does not come. */
export async function loadClips(options: {
  readonly hubUrl: string;
  readonly packId: string;
  readonly context: BaseAudioContext;
  readonly signal: AbortSignal;
}): Promise<ClipBuffers> {
  const { hubUrl, packId, context, signal } = options;
  const fetchPart = async (name: string): Promise<Response> => {
    const answer = await fetch(`${hubUrl}/voice/${packId}/${name}`, {
      signal: AbortSignal.timeout(fetchWithinMs),
    });
    signal.throwIfAborted();
    if (!answer.ok) throw new Error(`The hub has no ${name}`);
    return answer;
  };
  const manifest = voicePackManifest.parse(await (await fetchPart('manifest.json')).json());
  const waiting = Object.entries(manifest.clips);
  const buffers = new Map<string, AudioBuffer>();
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [clip, { file }] = next;
      const bytes = await (await fetchPart(file)).arrayBuffer();
      buffers.set(clip, await context.decodeAudioData(bytes));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return buffers;
}
