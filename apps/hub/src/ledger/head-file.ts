import { existsSync, readFileSync, renameSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { EventReader } from '../store/event-store.ts';
import type { Vault } from '../store/vault.ts';

const headFile = z.strictObject({
  seq: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  atMs: z.number().int(),
  /** HMAC over the three, so that nobody without the key can write a head of his own. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});

/** How far the ledger once reached, by the word of a file outside of it. */
export interface KnownHead {
  readonly seq: number;
  readonly hash: string;
  readonly atMs: number;
}

/** What the head file says about the end of the ledger. */
export interface TailReport {
  readonly state: 'whole' | 'cut' | 'forged' | 'none';
  /** The head that was kept; null where there is none to be believed. */
  readonly head: KnownHead | null;
}

/** The file lies with the key: where that is another disk, whoever cuts the ledger has to find both. */
export function headFilePath(keyFile: string): string {
  return join(dirname(keyFile), 'hall.ledger-head.json');
}

/** The head that was kept; null where there is none to be believed. */
export function knownHead(file: {
  readonly path: string;
  readonly vault: Vault;
}): KnownHead | null {
  const read = readHead(file);
  return read === 'none' || read === 'forged' ? null : read;
}

/**
 * Puts the kept head away, beside where it lay: the ledger was put back from a copy, and from here on
 * another end is the true one.
 */
export function retireHead(path: string, nowMs: number): void {
  if (existsSync(path)) renameSync(path, path.replace(/\.json$/, `.before-${nowMs}.json`));
}

/** Compares the ledger with the head that was kept: its last events may be gone although the chain holds. */
export function checkTail(events: EventReader, file: { path: string; vault: Vault }): TailReport {
  const read = readHead(file);
  if (read === 'none' || read === 'forged') return { state: read, head: null };
  return { state: events.holds(read) ? 'whole' : 'cut', head: read };
}

/**
 * Writes down how far the ledger reaches now. A head that the ledger no longer holds stays as it is:
 * it is the only witness of what is missing, until a person has put it away. The writing is not done
 * on the event loop: the key may lie on a slow stick.
 */
export async function keepHead(
  events: EventReader,
  file: { readonly path: string; readonly vault: Vault; readonly nowMs: number },
): Promise<TailReport> {
  const tail = checkTail(events, file);
  const { seq, hash } = events.head();
  if (tail.state === 'cut' || tail.state === 'forged' || seq === 0) return tail;
  if (tail.head?.seq === seq) return tail;
  const head: KnownHead = { seq, hash: hash.toString('hex'), atMs: file.nowMs };
  await writeWhole(file.path, JSON.stringify({ ...head, seal: sealOf(head, file.vault) }));
  return { state: 'whole', head };
}

function readHead(file: { path: string; vault: Vault }): KnownHead | 'none' | 'forged' {
  let text: string;
  try {
    text = readFileSync(file.path, 'utf8');
  } catch {
    // Not there yet, or taken away; the difference cannot be told from here.
    return 'none';
  }
  try {
    const { seal, ...head } = headFile.parse(JSON.parse(text));
    return seal === sealOf(head, file.vault) ? head : 'forged';
  } catch {
    return 'forged';
  }
}

function sealOf({ seq, hash, atMs }: KnownHead, vault: Vault): string {
  return vault.lookUp('ledger_head', `${String(seq)} ${hash} ${String(atMs)}`).toString('hex');
}

/** The old file or the new one, never half of one, also when the power goes. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
