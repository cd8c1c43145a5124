import { join } from 'node:path';
import { startShell } from '@hall/shell/start-shell';
import { app } from 'electron';
import { NO_DEVICES, kioskFile } from './config.ts';
import { deviceDesk } from './device-desk.ts';
import { connectPage } from './page-messages.ts';

// Linux lends a page its voices only when asked to; elsewhere this changes nothing.
app.commandLine.appendSwitch('enable-speech-dispatcher');

startShell({
  rendererDir: join(app.getAppPath(), 'dist', 'renderer'),
  preloadDir: join(app.getAppPath(), 'out', 'preload'),
  backgroundColour: '#ffffff',
  fileSchema: kioskFile,
  attach: ({ window, config }) => {
    const desk = deviceDesk(config.ok ? config.value.devices : NO_DEVICES);
    connectPage({ window, config, desk });
    return { stop: () => desk.stop() };
  },
});
