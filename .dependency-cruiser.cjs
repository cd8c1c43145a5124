// The one-way dependencies of docs/architecture.md, as a check.
const only = (name, target, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: allowed },
  // Naming a type opens nothing.
  to: { path: target, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'core knows zod and nothing else: no Node, no DOM, no React, no socket.',
      severity: 'error',
      from: { path: '^packages/core/src', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { pathNot: '^packages/core/src|node_modules/(\\.pnpm/)?zod' },
    },
    {
      name: 'devices-know-core-only',
      severity: 'error',
      from: { path: '^packages/devices' },
      to: { path: '^(apps|packages/(ui|shell)|scripts)' },
    },
    {
      name: 'shell-knows-core-only',
      comment: 'What both Electron apps share; apps come to it, it knows none of them.',
      severity: 'error',
      from: { path: '^packages/shell' },
      to: { path: '^(apps|packages/ui|packages/devices|scripts)' },
    },
    {
      name: 'only-electron-apps-know-the-shell',
      severity: 'error',
      from: {
        path: '^(apps|packages)/',
        pathNot: '^(packages/shell|apps/(kiosk|display)/src/(main|preload))/',
      },
      to: { path: '^packages/shell' },
    },
    {
      name: 'ui-knows-core-only',
      severity: 'error',
      from: { path: '^packages/ui' },
      to: { path: '^(apps|packages/(devices|shell)|scripts)' },
    },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'renderers-stay-in-the-browser',
      comment: 'What a renderer shows must also run in a plain browser.',
      severity: 'error',
      from: {
        path: '^(apps/(kiosk|display)/src/renderer|apps/console|packages/ui)',
        pathNot: '(\\.test\\.tsx?|vite\\.config\\.ts)$',
      },
      to: {
        path: '^(packages/devices|apps/[^/]+/src/(main|preload))|^(node:|electron$)|node_modules/electron',
      },
    },
    only(
      'one-database-door',
      'node_modules/better-sqlite3',
      '^(apps/hub/src/store|apps/hub/(test|bench)|scripts/)|\\.test\\.ts$',
      'Only the store opens the database.',
    ),
    only(
      'one-serial-door',
      'node_modules/serialport',
      '^packages/devices/src/transports/',
      'Only the serial transport knows serialport.',
    ),
    only(
      'one-composer-door',
      'node_modules/node-thermal-printer',
      '^packages/devices/src/drivers/printer/',
      'node-thermal-printer composes; it never transports.',
    ),
    only(
      'one-espeak-door',
      'node_modules/(\\.pnpm/)?@echogarden',
      '^apps/hub/src/announcer/engines/espeak-program\\.ts$',
      'espeak-ng is GPL-3: it runs as a program of its own.',
    ),
    {
      name: 'speech-programs-are-programs',
      comment: 'Spawned, never imported: one for its licence, one because native code may crash.',
      severity: 'error',
      from: {},
      to: { path: '^apps/hub/src/announcer/engines/(espeak|sherpa)-program\\.ts$' },
    },
    {
      name: 'simulators-are-not-production',
      severity: 'error',
      from: {
        path: '^(packages/devices|apps)/',
        pathNot: '(\\.test\\.ts$|/test/|/simulator|/bench/|^packages/devices/src/simulators)',
      },
      to: { path: '/simulator(s/|\\.ts|-)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/out/|\\.types/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
