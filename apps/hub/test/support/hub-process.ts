import { hallModules } from '../../src/hall-modules.ts';
import { defaultCommandsPerCommit, startHub } from '../../src/hub.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { systemClock, systemTimers } from '../../src/system-ports.ts';
import { testConfig, testPassword } from './test-config.ts';

// A hub in a process of its own, to be killed. Tells its port on stdout. Has one clerk.
const [dataDir, port] = process.argv.slice(2);
if (dataDir === undefined) {
  throw new Error('usage: hub-process DATA_DIR PORT');
}
const hub = await startHub({
  config: testConfig(dataDir, Number(port)),
  modules: hallModules(),
  clock: systemClock,
  timers: systemTimers,
  logger: createLogger('silent'),
  commandsPerCommit: defaultCommandsPerCommit,
  rateLimit: { perSecond: 100_000, burst: 100_000 },
  firstManager: 'none',
  extraRoutes: null,
});
if (!hub.ok) {
  throw new Error(hub.error.code);
}
if (hub.value.system.stores.staff.byLoginName('clerk') === null) {
  await hub.value.system.createAccount({
    loginName: 'clerk',
    displayName: '窗口',
    jobNumber: '0001',
    roles: ['staff'],
    password: testPassword,
  });
}
process.stdout.write(`${JSON.stringify({ port: hub.value.port })}\n`);
