import { join } from 'node:path';
import { startShell } from '@hall/shell/start-shell';
import { app } from 'electron';
import { displayFile } from './config.ts';
import { connectPage } from './page-messages.ts';
import { snapshotFile } from './snapshot-file.ts';

startShell({
  rendererDir: join(app.getAppPath(), 'dist', 'renderer'),
  preloadDir: join(app.getAppPath(), 'out', 'preload'),
  backgroundColour: '#0b1620',
  fileSchema: displayFile,
  attach: ({ window, config, userDataDir }) => {
    connectPage({
      window,
      config,
      snapshot: snapshotFile(join(userDataDir, 'board-snapshot.json')),
    });
    return { stop: () => Promise.resolve() };
  },
});
