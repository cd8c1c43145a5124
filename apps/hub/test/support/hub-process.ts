import { hallModules } from '../../src/hall-modules.ts';
import { startHub } from '../../src/hub.ts';
import { defaultCommandsPerCommit } from '../../src/hub-options.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { systemClock, systemTimers } from '../../src/system-ports.ts';
import { testConfig, testPassword, testPasswordCost } from './test-config.ts';

// A hub in a process of its own, to be killed. Tells its port on stdout. Has a clerk and a manager.
const [dataDir, port, aheadMs] = process.argv.slice(2);
if (dataDir === undefined) {
  throw new Error('usage: hub-process DATA_DIR PORT [AHEAD_MS]');
}
const hub = await startHub({
  config: testConfig(dataDir, Number(port)),
  modules: hallModules(),
  // A hall has opening times, tests have not: its clock may run ahead of the machine's.
  clock: { now: () => systemClock.now() + Number(aheadMs ?? 0) },
  timers: systemTimers,
  logger: createLogger('silent'),
  commandsPerCommit: defaultCommandsPerCommit,
  passwordCost: testPasswordCost,
  rateLimit: { perSecond: 100_000, burst: 100_000 },
  firstManager: 'none',
  extraRoutes: null,
});
if (!hub.ok) {
  throw new Error(hub.error.code);
}
for (const [loginName, role] of [
  ['clerk', 'staff'],
  ['manager', 'manager'],
] as const) {
  if (hub.value.system.stores.staff.byLoginName(loginName) === null) {
    await hub.value.system.createAccount({
      loginName,
      displayName: loginName,
      jobNumber: loginName,
      roles: [role],
      password: testPassword,
    });
  }
}
process.stdout.write(`${JSON.stringify({ port: hub.value.port })}\n`);
