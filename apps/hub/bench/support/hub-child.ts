import { existsSync } from 'node:fs';
import { hallModules } from '../../src/hall-modules.ts';
import { usualPasswordCost } from '../../src/gateway/passwords.ts';
import { startHub } from '../../src/hub.ts';
import { defaultCommandsPerCommit } from '../../src/hub-options.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { ReaderProcess } from '../../src/store/reader/reader-process.ts';
import { databasePath } from '../../src/store/storage.ts';
import { systemClock, systemTimers } from '../../src/system-ports.ts';
import { testConfig } from '../../test/support/test-config.ts';
import type { HubChildOptions, HubChildReady } from './hub-child-options.ts';
import { answerQuestions, tell } from './questions.ts';
import { benchAccounts, seedFolder } from './seed.ts';

// The product as it is, in a process of its own, over a folder that is filled on the first start.
const options = JSON.parse(process.argv[2] ?? '{}') as HubChildOptions;
const config = {
  ...testConfig(options.dataDir, options.port),
  boardDir: options.boardDir ?? null,
  voiceEngine: options.calls === true ? ('espeak' as const) : ('none' as const),
};
if (options.indexing === false) ReaderProcess.prototype.postingsChanged = () => undefined;
const fresh = !existsSync(databasePath(options.dataDir));
if (fresh) {
  seedFolder({ ...options, keyFile: config.keyFile });
}
const hub = await startHub({
  config,
  modules: hallModules(),
  clock: systemClock,
  timers: systemTimers,
  logger: createLogger('error'),
  commandsPerCommit: options.commandsPerCommit ?? defaultCommandsPerCommit,
  passwordCost: usualPasswordCost,
  rateLimit: { perSecond: 1_000_000, burst: 1_000_000 },
  firstManager: 'none',
  extraRoutes: null,
});
if (!hub.ok) throw new Error(hub.error.code);
const { system, port } = hub.value;
let token = '';
if (fresh) {
  await benchAccounts(system);
  const board = await system.enrol({
    kind: 'board',
    name: 'bench',
    board: {
      layout: 'landscape',
      widthPx: 1920,
      heightPx: 1080,
      pixelPitchMm: 0.5,
      farthestViewerM: 8,
      ...(options.calls === true ? { calls: 'zone' as const, voice: true } : {}),
    },
  });
  token = board.ok ? board.value.token : '';
}
tell({ port, token } satisfies HubChildReady);
answerQuestions();
