import { join } from 'node:path';
import { startShell } from '@hall/shell/start-shell';
import { logLine } from '@hall/shell/log';
import { app } from 'electron';
import { NO_DEVICES, kioskFile, type KioskFile } from './config.ts';
import { deviceDesk } from './device-desk.ts';
import { panelFaults } from './panel-lint.ts';
import { connectPage } from './page-messages.ts';

// Linux lends a page its voices only when asked to; elsewhere this changes nothing.
app.commandLine.appendSwitch('enable-speech-dispatcher');

startShell({
  rendererDir: join(app.getAppPath(), 'dist', 'renderer'),
  preloadDir: join(app.getAppPath(), 'out', 'preload'),
  backgroundColour: '#ffffff',
  fileSchema: kioskFile,
  attach: ({ window, config }) => {
    if (config.ok) tellInstaller(config.value);
    const desk = deviceDesk(config.ok ? config.value.devices : NO_DEVICES);
    connectPage({ window, config, desk });
    return { stop: () => desk.stop() };
  },
});

/** Once, at the start, where whoever hung the glass looks. */
function tellInstaller({ panel }: KioskFile): void {
  for (const { code, ...measures } of panelFaults(panel)) logLine(code, measures);
}
