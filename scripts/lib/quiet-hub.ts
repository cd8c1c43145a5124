import type { Clock } from '@hall/core/basics/ports';
import { readConfig } from '@hall/hub/config/config';
import { usualPasswordCost } from '@hall/hub/gateway/passwords';
import { hallModules } from '@hall/hub/hall-modules';
import { startHub } from '@hall/hub/hub';
import {
  defaultCommandsPerCommit,
  defaultRateLimit,
  type HallModules,
  type Hub,
} from '@hall/hub/hub-options';
import { createLogger } from '@hall/hub/observability/logger';
import { systemTimers } from '@hall/hub/system-ports';

/** A whole hub in this process that logs nothing, for tests and pictures. Throws when it does not start. */
export async function startQuietHub(of: {
  readonly dataDir: string;
  readonly clock: Clock;
  /** Settings beside where its data are; on a free port of this machine when they do not say. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly modules?: () => HallModules;
}): Promise<Hub> {
  const config = readConfig({
    HALL_DATA_DIR: of.dataDir,
    HALL_HOST: '127.0.0.1',
    HALL_PORT: '0',
    ...of.environment,
  });
  if (!config.ok) throw new Error(config.error.fields.join());
  const opened = await startHub({
    config: config.value,
    modules: (of.modules ?? hallModules)(),
    clock: of.clock,
    timers: systemTimers,
    logger: createLogger('silent'),
    rateLimit: defaultRateLimit,
    commandsPerCommit: defaultCommandsPerCommit,
    passwordCost: usualPasswordCost,
    firstManager: 'none',
    extraRoutes: null,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
