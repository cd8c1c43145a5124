import { parseArgs } from 'node:util';
import { formatDayTime } from '@hall/core/basics/market-day';
import { listCopies, type CopyKind } from '@hall/hub/backup/copy-files';
import { rehearse, restore } from '@hall/hub/backup/restore';
import { hubSettings, stop, understood } from './lib/hub-settings.ts';
import { watchLifeline } from './lib/lifeline.ts';

const usage = `npm run restore -- --rehearse          checks the newest copy of each kind, changes nothing
npm run restore -- --copy FILE         puts a hall back from a copy; its hub must be stopped
npm run restore                        lists the copies
Also: --data DIR, --key FILE, --from FOLDER; what is not given is taken from HALL_DATA_DIR, HALL_KEY_FILE
and HALL_BACKUP_DIR.`;

watchLifeline(() => {
  process.exit(1);
});

const parse = () =>
  parseArgs({
    options: {
      data: { type: 'string' },
      key: { type: 'string' },
      from: { type: 'string' },
      copy: { type: 'string' },
      rehearse: { type: 'boolean', default: false },
    },
  });
const { values } = understood(parse, usage);
const { dataDir, keyFile, backupDir } = hubSettings({ ...values, to: values.from });
const job = (copy: string) => ({ dataDir, keyFile, copy, nowMs: Date.now() });
const copies = backupDir === null ? [] : await listCopies(backupDir);

async function rehearseAll(): Promise<void> {
  const newest = (kind: CopyKind): string[] =>
    copies
      .filter((copy) => copy.kind === kind)
      .slice(0, 1)
      .map(({ path }) => path);
  const chosen =
    values.copy === undefined ? [...newest('plain'), ...newest('sealed')] : [values.copy];
  if (chosen.length === 0) stop('no_copy', usage);
  for (const copy of chosen) {
    const startMs = performance.now();
    const done = await rehearse(job(copy));
    if (!done.ok) stop(done.error.code, `${copy}: ${done.error.report}`);
    const seconds = ((performance.now() - startMs) / 1_000).toFixed(1);
    const { copyAtMs, lastSeq } = done.value;
    console.log(
      `sound  ${formatDayTime(copyAtMs)}  ledger up to ${lastSeq}, checked in ${seconds} s  ${copy}`,
    );
  }
}

async function putBack(copy: string): Promise<void> {
  const done = await restore(job(copy));
  if (!done.ok) stop(done.error.code, done.error.report);
  const { copyAtMs, lastSeq } = done.value;
  console.log(
    `Put back: the hall as it was on ${formatDayTime(copyAtMs)}, ledger up to ${lastSeq}.`,
  );
  console.log(`What was there before lies in a folder replaced-… in ${dataDir}.`);
  console.log('Start the hub: it writes into the ledger that data were put back, and since when.');
}

if (values.rehearse) {
  await rehearseAll();
} else if (values.copy !== undefined) {
  await putBack(values.copy);
} else {
  for (const { path, atMs, bytes } of copies)
    console.log(`${formatDayTime(atMs)}  ${path}  ${bytes} bytes`);
  console.log(copies.length === 0 ? `No copies.\n${usage}` : `\n${usage}`);
}
