import { parseArgs } from 'node:util';
import { formatDayTime } from '@hall/core/basics/market-day';
import { listCopies } from '@hall/hub/backup/copy-files';
import { makeCopies } from '@hall/hub/backup/make-copies';
import { loadKeyFile } from '@hall/hub/store/key-file';
import { databasePath } from '@hall/hub/store/storage';
import { hubSettings, stop, understood } from './lib/hub-settings.ts';
import { watchLifeline } from './lib/lifeline.ts';

const usage = `npm run backup -- [--data DIR] [--key FILE] [--to FOLDER]
Makes a plain and an encrypted copy of a hall's data at once, whether its hub runs or not.
What is not given is taken from HALL_DATA_DIR, HALL_KEY_FILE and HALL_BACKUP_DIR.`;

watchLifeline(() => {
  process.exit(1);
});

const parse = () =>
  parseArgs({
    options: { data: { type: 'string' }, key: { type: 'string' }, to: { type: 'string' } },
  });
const { values } = understood(parse, usage);
const { dataDir, keyFile, backupDir } = hubSettings(values);
if (backupDir === null) stop('no_folder', usage);

const key = loadKeyFile({ path: keyFile, mayCreate: false });
if (!key.ok) stop(key.error.code, key.error.path);
const made = await makeCopies({
  database: databasePath(dataDir),
  folder: backupDir,
  key: new Uint8Array(key.value),
  nowMs: Date.now(),
  sealed: true,
});
if (!made.ok) stop(made.error.code, made.error.report);
for (const { path, atMs, bytes } of (await listCopies(backupDir)).slice(0, 2)) {
  console.log(`${formatDayTime(atMs)}  ${path}  ${bytes} bytes`);
}
