import { subscribe } from 'node:diagnostics_channel';
import { randomBytes } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ReaderProcess } from '../../src/store/reader/reader-process.ts';
import { systemTimers } from '../../src/system-ports.ts';

// A process with a reader, which says the reader's id and waits to be killed.
const [path = '', folder = ''] = process.argv.slice(2);
let child: ChildProcess | null = null;
subscribe('child_process', (message) => {
  child = (message as { process: ChildProcess }).process;
});
// A reader keeps nobody alive.
process.on('message', () => undefined);
const reader = new ReaderProcess({
  files: {
    path,
    key: new Uint8Array(randomBytes(32)),
    searchFile: join(folder, 'search.sqlite'),
    ledgerIndexFile: join(folder, 'ledger-index.sqlite'),
    headFile: join(folder, 'head'),
  },
  timers: systemTimers,
  reportBug: (text) => process.stderr.write(`${text}\n`),
});
await reader.integrity();
process.send?.((child as ChildProcess | null)?.pid);
