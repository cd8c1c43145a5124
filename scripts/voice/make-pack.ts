/**
 * Makes the built-in voice pack in a folder, or one with a sherpa-onnx model, without a hub:
 * `make-pack FOLDER [MODEL_DIR]`. Whoever builds an image for many halls makes it once.
 */
import { resolve } from 'node:path';
import {
  espeakEngine,
  mandarinVoice,
  sherpaEngine,
} from '@hall/hub/announcer/engines/speech-engine';
import { makePack } from '@hall/hub/announcer/pack-maker';

const [folder, modelDir] = process.argv.slice(2);
if (folder === undefined) {
  console.error('用法 usage: make-pack FOLDER [MODEL_DIR]');
  process.exit(2);
}
const engine =
  modelDir === undefined ? espeakEngine(mandarinVoice) : sherpaEngine(resolve(modelDir));
const made = await makePack(engine, resolve(folder), new AbortController().signal);
if (made.ok) {
  console.log(resolve(folder));
} else {
  console.error(made.error);
  process.exitCode = 1;
}
