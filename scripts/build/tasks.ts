import { join } from 'node:path';

/** One thing to build: what it is made from, what proves that it is there, how it is made. */
export interface BuildTask {
  readonly app: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly build: (root: string) => Promise<void>;
}

const SHARED = ['packages', 'pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/build'];

/** Loaded when the hall starts for real, never bundled: Electron itself and native modules. */
const EXTERNAL = ['electron', 'serialport', '@napi-rs/canvas'];

/** Everything that has to be built before a hall can run. */
export const buildTasks: readonly BuildTask[] = [
  pageTask({ app: 'console', page: '.', output: 'dist/index.html' }),
  pageTask({ app: 'kiosk', page: 'src/renderer', output: 'dist/renderer/index.html' }),
  pageTask({ app: 'display', page: 'src/renderer', output: 'dist/renderer/index.html' }),
  shellTask('kiosk'),
  shellTask('display'),
].map(asShipped);

function pageTask(of: { app: string; page: string; output: string }): BuildTask {
  return {
    app: of.app,
    name: `${of.app} page`,
    inputs: [`apps/${of.app}`, ...SHARED],
    output: `apps/${of.app}/${of.output}`,
    build: async (root) => {
      const { build } = await import('vite');
      const folder = join(root, 'apps', of.app);
      await build({
        root: join(folder, of.page),
        configFile: join(folder, 'vite.config.ts'),
        logLevel: 'warn',
      });
    },
  };
}

/**
 * Vite takes NODE_ENV before its own mode. Whoever builds, also a test, builds what is shipped: with
 * React as it is for developers a board paints a third slower, and the next start would take it over.
 */
function asShipped(task: BuildTask): BuildTask {
  return {
    ...task,
    build: async (root) => {
      const before = process.env['NODE_ENV'];
      process.env['NODE_ENV'] = 'production';
      try {
        await task.build(root);
      } finally {
        if (before === undefined) delete process.env['NODE_ENV'];
        else process.env['NODE_ENV'] = before;
      }
    },
  };
}

/** Main and preload become CommonJS: a sandboxed preload can load nothing else. */
function shellTask(app: string): BuildTask {
  return {
    app,
    name: `${app} shell`,
    inputs: [`apps/${app}/src/main`, `apps/${app}/src/preload`, ...SHARED],
    output: `apps/${app}/out/main/index.cjs`,
    build: async (root) => {
      const bundles = [
        { entry: 'src/main/index.ts', into: 'out/main', name: 'index.cjs' },
        { entry: 'src/preload/index.ts', into: 'out/preload', name: 'index.cjs' },
        { entry: 'src/preload/exit.ts', into: 'out/preload', name: 'exit.cjs' },
      ];
      for (const bundle of bundles) await bundleForShell(join(root, 'apps', app), bundle);
    },
  };
}

async function bundleForShell(
  folder: string,
  bundle: { entry: string; into: string; name: string },
): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: bundle.entry,
      outDir: bundle.into,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        external: EXTERNAL,
        output: { format: 'cjs', entryFileNames: bundle.name, codeSplitting: false },
      },
    },
  });
}
