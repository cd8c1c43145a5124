import { join } from 'node:path';
import { startShell } from '@hall/shell/start-shell';
import { app } from 'electron';
import { kioskFile } from './config.ts';
import { bareDesk } from './device-desk.ts';
import { connectPage } from './page-messages.ts';

startShell({
  rendererDir: join(app.getAppPath(), 'dist', 'renderer'),
  preloadDir: join(app.getAppPath(), 'out', 'preload'),
  backgroundColour: '#ffffff',
  fileSchema: kioskFile,
  attach: ({ window, config }) => {
    const desk = bareDesk();
    connectPage({ window, config, desk });
    return { stop: () => desk.stop() };
  },
});
