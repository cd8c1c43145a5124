import { readConfig } from './config/config.ts';
import { hallModules } from './hall-modules.ts';
import { usualPasswordCost } from './gateway/passwords.ts';
import { startHub } from './hub.ts';
import { defaultCommandsPerCommit, defaultRateLimit } from './hub-options.ts';
import { createLogger } from './observability/logger.ts';
import { systemClock, systemTimers } from './system-ports.ts';

const config = readConfig(process.env);
if (!config.ok) {
  process.stderr.write(`configuration: ${config.error.fields.join(', ')}\n`);
  process.exit(2);
}

const logger = createLogger(config.value.logLevel);
const hub = await startHub({
  config: config.value,
  modules: hallModules(),
  clock: systemClock,
  timers: systemTimers,
  logger,
  rateLimit: defaultRateLimit,
  commandsPerCommit: defaultCommandsPerCommit,
  passwordCost: usualPasswordCost,
  firstManager: 'create',
  extraRoutes: null,
});
if (!hub.ok) {
  // The data stays as it is; a person decides what to do about it (docs/handbook).
  logger.fatal({ code: hub.error.code, failure: hub.error }, 'the hub does not start');
  process.exit(1);
}
if (hub.value.firstPasswordFile !== null) {
  logger.warn({ file: hub.value.firstPasswordFile }, 'first manager created');
}

const closeWithinMs = 8_000;
let closing = false;
const close = (): void => {
  if (!closing) {
    closing = true;
    // Everything is on the disk after each command; what hangs is left behind.
    systemTimers.after(closeWithinMs, () => process.exit(1));
    void hub.value.close().then(() => {
      process.exit(0);
    });
  }
};
process.on('SIGTERM', close);
process.on('SIGINT', close);
void hub.value.power.stopWanted.then(close);
