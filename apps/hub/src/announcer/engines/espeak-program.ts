// A program of its own, never imported: espeak-ng is GPL-3, the hub is not (docs/adr/0016-voice.md).
// The two exchange text and samples over pipes.
import type { EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { pcmText, readRequest, writeAnswer } from './program-io.ts';

const [voice = '', wordsPerMinute = ''] = process.argv.slice(2);

async function openEspeak(): Promise<EspeakWorker | null> {
  try {
    const { default: load } = await import('@echogarden/espeak-ng-emscripten');
    return await new (await load()).eSpeakNGWorker();
  } catch {
    return null;
  }
}

function say(espeak: EspeakWorker, text: string): { samples: Int16Array; phonemes: string } {
  const chunks: Int16Array[] = [];
  const phonemes = espeak.synthesize_and_get_phonemes(text, (chunk) => {
    if (chunk !== null) chunks.push(chunk.slice());
    return false;
  });
  const samples = new Int16Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return { samples, phonemes: phonemes.trim() };
}

const { clips } = await readRequest();
const espeak = await openEspeak();
if (espeak === null) {
  await writeAnswer({ kind: 'failed', code: 'engine_missing' });
} else if (espeak.set_voice(voice) !== 0) {
  await writeAnswer({ kind: 'failed', code: 'engine_failed' });
} else {
  espeak.set_rate(Number(wordsPerMinute));
  const sampleRateHz = espeak.get_samplerate();
  for (const { id, text } of clips) {
    const { samples, phonemes } = say(espeak, text);
    await writeAnswer({ kind: 'spoken', id, phonemes, sampleRateHz, pcm: pcmText(samples) });
  }
}
