/** The part of sherpa-onnx's offline TTS configuration that depends on the model. */
export interface SherpaModel {
  readonly model: Readonly<
    Partial<Record<'vits' | 'matcha' | 'kokoro', Readonly<Record<string, string>>>>
  >;
  readonly ruleFsts: string;
}

/**
 * Which kind of model a folder holds, by the names the engine's model archives use; null when it is
 * none that can speak Mandarin. `pathOf` makes a name a path.
 */
export function sherpaModel(
  names: readonly string[],
  pathOf: (name: string) => string,
): SherpaModel | null {
  const find = (pattern: RegExp): string | null => {
    const name = [...names].sort().find((one) => pattern.test(one));
    return name === undefined ? null : pathOf(name);
  };
  const tokens = find(/^tokens\.txt$/);
  if (tokens === null) return null;
  const ruleFsts = names
    .filter((name) => /^(phone|date|number)(-zh)?\.fst$/.test(name))
    .map(pathOf)
    .join(',');
  const shared = present({
    tokens,
    dataDir: find(/^espeak-ng-data$/),
    lexicon: find(/^lexicon(-zh)?\.txt$/),
  });
  const voices = find(/^voices\.bin$/);
  const vocoder = find(/^(vocos|hifigan).*\.onnx$/);
  const acousticModel = find(/^model-steps-\d+\.onnx$/);
  const model = find(/^(?!vocos|hifigan|model-steps).*\.onnx$/);
  if (voices !== null && model !== null) {
    return { model: { kokoro: { ...shared, model, voices } }, ruleFsts };
  }
  if (vocoder !== null && acousticModel !== null) {
    return { model: { matcha: { ...shared, acousticModel, vocoder } }, ruleFsts };
  }
  return model === null ? null : { model: { vits: { ...shared, model } }, ruleFsts };
}

function present(values: Readonly<Record<string, string | null>>): Record<string, string> {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}
