import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '@hall/core/basics/result';
import { masterKeyBytes } from './vault.ts';

export type KeyFailure = { readonly code: 'key_missing' | 'key_unreadable'; readonly path: string };

/**
 * Reads the master key. A new one is made only where there is no database yet: a lost key is
 * something a person has to know about, not something to paper over.
 */
export function loadKeyFile(options: {
  readonly path: string;
  readonly mayCreate: boolean;
}): Result<Buffer, KeyFailure> {
  if (!existsSync(options.path)) {
    if (!options.mayCreate) {
      return err({ code: 'key_missing', path: options.path });
    }
    writeKey(options.path);
  }
  const key = Buffer.from(readFileSync(options.path, 'utf8').trim(), 'hex');
  return key.length === masterKeyBytes
    ? ok(key)
    : err({ code: 'key_unreadable', path: options.path });
}

function writeKey(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(masterKeyBytes).toString('hex')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
