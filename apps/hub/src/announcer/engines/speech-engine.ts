import { err, ok, type Result } from '@hall/core/basics/result';
import type { MakingFault } from '@hall/core/contract/voice-pack';
import type { EngineProgram } from './engine-process.ts';
import type { EngineSpoken } from './engine-protocol.ts';

/** Something that can record the built-in pack. */
export interface SpeechEngine {
  /** Changes whenever the clips would sound different, so that an old pack is made anew. */
  readonly version: string;
  readonly title: string;
  readonly author: string;
  readonly licence: string;
  readonly program: EngineProgram;
  /** Whether it has read the texts as what they are. */
  readonly check: (
    texts: ReadonlyMap<string, string>,
    spoken: readonly EngineSpoken[],
  ) => Result<null, MakingFault>;
}

/** `cmn` reads pinyin by English rules in some builds; this voice does not (hardware notes 4.5). */
export const mandarinVoice = 'cmn-latn-pinyin';

/** A sentence stays under five seconds with these many words a minute, and is still understood. */
const wordsPerMinute = 190;

/** espeak-ng in the program beside this file. `voice` is Mandarin outside of tests. */
export function espeakEngine(voice: string): SpeechEngine {
  return {
    version: `espeak-${voice}-${wordsPerMinute}-1`,
    title: '普通话（合成）',
    author: 'espeak-ng',
    licence: 'synthetic speech of espeak-ng (GPL-3.0-or-later)',
    program: { file: './espeak-program.ts', args: [voice, String(wordsPerMinute)] },
    check: mandarinPhonemes,
  };
}

/** espeak-ng marks what it reads by the rules of English; only the letters may be so. */
export function mandarinPhonemes(
  texts: ReadonlyMap<string, string>,
  spoken: readonly EngineSpoken[],
): Result<null, MakingFault> {
  for (const { id, phonemes } of spoken) {
    const text = texts.get(id) ?? '';
    const english = phonemes?.includes('(en)') === true;
    const latin = /^[A-Z]$/.test(text);
    if (phonemes === null || phonemes === '' || english !== latin) return err('voice_wrong');
  }
  return ok(null);
}

/** sherpa-onnx with a model the operator has put into `modelDir`; nothing is fetched. */
export function sherpaEngine(modelDir: string): SpeechEngine {
  return {
    version: `sherpa-1-${modelDir}`,
    title: '普通话（合成）',
    author: 'sherpa-onnx',
    licence: 'see the licence of the model',
    program: { file: './sherpa-program.ts', args: [modelDir, 'sherpa-onnx-node'] },
    check: () => ok(null),
  };
}
