/** The few calls used of a package without types. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakWorker {
    /** 0 when there is such a voice. */
    set_voice(name: string): number;
    /** Words per minute. */
    set_rate(rate: number): void;
    get_samplerate(): number;
    /** Calls back with samples as they come; returning true stops. Answers with the phonemes. */
    synthesize_and_get_phonemes(
      text: string,
      chunk: (samples: Int16Array | null) => boolean,
    ): string;
  }
  export interface EspeakModule {
    readonly eSpeakNGWorker: new () => EspeakWorker | Promise<EspeakWorker>;
  }
  const load: () => Promise<EspeakModule>;
  export { load as default };
}
