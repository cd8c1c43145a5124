import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';

/** Has the disk write what it still holds back of a file or a folder; a folder cannot be asked on Windows. */
export function flush(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const file = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
