import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { shanghaiOffsetMs } from '@hall/core/basics/market-day';

/** `plain`: the database as it is, its personal fields sealed. `sealed`: all of it encrypted, to be carried away. */
export type CopyKind = 'plain' | 'sealed';

/** A copy of the hall's data on the backup disk. */
export interface CopyFile {
  readonly kind: CopyKind;
  readonly path: string;
  /** When it was begun. */
  readonly atMs: number;
  readonly bytes: number;
}

/** Both end in what a person would open them with. */
const endings = { plain: '.sqlite', sealed: '.sqlite.gz.age' } as const;
const namePattern = /^hall-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(\.sqlite|\.sqlite\.gz\.age)$/;

/** Where copies of a kind lie within the backup folder. */
export function copyFolder(folder: string, kind: CopyKind): string {
  return join(folder, kind);
}

/** `hall-2026-11-23-083000.sqlite`: the wall clock of the market, because people look for it by that. */
export function copyName(kind: CopyKind, atMs: number): string {
  const clock = new Date(atMs + shanghaiOffsetMs).toISOString();
  return `hall-${clock.slice(0, 10)}-${clock.slice(11, 19).replaceAll(':', '')}${endings[kind]}`;
}

/** Reads such a name back, to the second; null when it is not ours. */
export function parseCopyName(name: string): Pick<CopyFile, 'kind' | 'atMs'> | null {
  const [, day, hour, minute, second, ending] = namePattern.exec(name) ?? [];
  const atMs = Date.parse(`${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}+08:00`);
  if (Number.isNaN(atMs)) return null;
  return { kind: ending === endings.plain ? 'plain' : 'sealed', atMs };
}

/** The whole copies of a backup folder, newest first; what else lies there is not touched. */
export async function listCopies(folder: string): Promise<CopyFile[]> {
  const [plain, sealed] = await Promise.all([
    copiesOf(folder, 'plain'),
    copiesOf(folder, 'sealed'),
  ]);
  return [...plain, ...sealed].sort((one, other) => other.atMs - one.atMs);
}

async function copiesOf(folder: string, kind: CopyKind): Promise<CopyFile[]> {
  const inside = copyFolder(folder, kind);
  // Not made yet, or the disk is not there; whoever writes says which.
  const names = await readdir(inside).catch(() => []);
  const copies: CopyFile[] = [];
  for (const name of names) {
    const parsed = parseCopyName(name);
    if (parsed?.kind !== kind) continue;
    const path = join(inside, name);
    const found = await stat(path).catch(() => null);
    if (found !== null) copies.push({ ...parsed, path, bytes: found.size });
  }
  return copies;
}
