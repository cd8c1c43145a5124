import { join } from 'node:path';
import type { Timers } from '@hall/core/basics/ports';
import type { HubConfig } from '../config/config.ts';
import type { HubLogger } from '../observability/logger.ts';
import {
  espeakEngine,
  mandarinVoice,
  sherpaEngine,
  type SpeechEngine,
} from './engines/speech-engine.ts';
import { VoiceKeeper } from './voice-keeper.ts';

/** The hall's voice as the configuration wants it; not started yet. */
export function openAnnouncer(parts: {
  readonly config: HubConfig;
  readonly timers: Timers;
  readonly logger: HubLogger;
  readonly reportBug: (cause: unknown) => void;
}): VoiceKeeper {
  const { config, timers, logger, reportBug } = parts;
  return new VoiceKeeper({
    packDir: config.voicePackDir,
    engines: enginesOf(config),
    madeDir: join(config.dataDir, 'voice'),
    timers,
    changed: ({ pack, trouble }) => {
      if (trouble === null) logger.info({ pack: pack?.id }, 'the voice is ready');
      else logger.warn({ code: trouble.code, clip: trouble.clip }, 'trouble with the voice');
    },
    reportBug,
  });
}

/** A model that does not speak leaves the hall with the voice that needs none. */
function enginesOf({ voiceEngine, voiceModelDir }: HubConfig): SpeechEngine[] {
  switch (voiceEngine) {
    case 'none':
      return [];
    case 'espeak':
      return [espeakEngine(mandarinVoice)];
    case 'sherpa':
      return [sherpaEngine(voiceModelDir ?? ''), espeakEngine(mandarinVoice)];
  }
}
