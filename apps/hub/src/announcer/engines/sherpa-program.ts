// A program of its own: the engine's native code takes a processor for minutes, and may crash.
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { pcmText, readRequest, writeAnswer } from './program-io.ts';
import { sherpaModel, type SherpaModel } from './sherpa-model.ts';

/** As much of the package as is used; its own types are comments. */
interface SherpaPackage {
  readonly OfflineTts: new (config: {
    readonly model: SherpaModel['model'] & {
      readonly numThreads: number;
      readonly provider: string;
      readonly debug: boolean;
    };
    readonly maxNumSentences: number;
    readonly ruleFsts: string;
  }) => { generate(request: { text: string; sid: number; speed: number }): unknown };
}

const generated = z.object({
  samples: z.instanceof(Float32Array),
  sampleRate: z.number().int().min(8_000).max(48_000),
});

const [modelDir = '', packageName = ''] = process.argv.slice(2);

async function loadPackage(): Promise<SherpaPackage | null> {
  try {
    const loaded = (await import(packageName)) as { readonly default: SherpaPackage };
    return loaded.default;
  } catch {
    return null;
  }
}

function findModel(): SherpaModel | null {
  if (!isAbsolute(modelDir) || !existsSync(modelDir)) return null;
  return sherpaModel(readdirSync(modelDir), (name) => join(modelDir, name));
}

function toSamples(sound: Float32Array): Int16Array {
  return Int16Array.from(sound, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 32_767));
}

async function speakAll(sherpa: SherpaPackage, model: SherpaModel): Promise<void> {
  const tts = new sherpa.OfflineTts({
    model: { ...model.model, numThreads: 1, provider: 'cpu', debug: false },
    maxNumSentences: 1,
    ruleFsts: model.ruleFsts,
  });
  for (const { id, text } of clips) {
    const sound = generated.parse(tts.generate({ text, sid: 0, speed: 1 }));
    await writeAnswer({
      kind: 'spoken',
      id,
      phonemes: null,
      sampleRateHz: sound.sampleRate,
      pcm: pcmText(toSamples(sound.samples)),
    });
  }
}

const { clips } = await readRequest();
const model = findModel();
const sherpa = model === null ? null : await loadPackage();
if (model === null) {
  await writeAnswer({ kind: 'failed', code: 'model_missing' });
} else if (sherpa === null) {
  await writeAnswer({ kind: 'failed', code: 'engine_missing' });
} else {
  try {
    await speakAll(sherpa, model);
  } catch {
    // A model the engine cannot read, or a sound it did not make.
    await writeAnswer({ kind: 'failed', code: 'engine_failed' });
  }
}
