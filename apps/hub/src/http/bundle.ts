import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file ready to be sent. */
export interface ServedFile {
  readonly type: string;
  readonly body: Buffer;
  /** Null when it would not be smaller. */
  readonly gzip: Buffer | null;
  readonly etag: string;
  /** Its name carries a hash of its content, so it never changes. */
  readonly immutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.mp3': 'audio/mpeg',
  '.webmanifest': 'application/manifest+json',
};

/** Larger files do not belong into a screen's bundle. */
const fileMaxBytes = 32 * 1024 * 1024;
const gzipFromBytes = 1_024;
const hashedName = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/**
 * Reads a built screen into memory, by the URL path of each file. What is not in this map cannot be
 * asked for, so no request can reach another file.
 */
export function loadBundle(folder: string, mount: string): Map<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  for (const path of filesIn(folder, '')) {
    const type = types[extname(path)];
    if (type !== undefined && statSync(join(folder, path)).size <= fileMaxBytes) {
      const file = serve(readFileSync(join(folder, path)), type, path);
      files.set(`${mount}${path}`, file);
      if (path === 'index.html') {
        files.set(mount, file);
      }
    }
  }
  return files;
}

/** Makes a file of content that is known already. */
export function serve(body: Buffer, type: string, path: string): ServedFile {
  const squeezable = /^(text|application)\/|svg/.test(type) && body.length >= gzipFromBytes;
  const gzip = squeezable ? gzipSync(body) : null;
  return {
    type,
    body,
    gzip: gzip !== null && gzip.length < body.length ? gzip : null,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: path.startsWith('assets/') && hashedName.test(path),
  };
}

function* filesIn(folder: string, prefix: string): Generator<string> {
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) {
      yield* filesIn(folder, `${path}/`);
    } else if (entry.isFile()) {
      yield path;
    }
  }
}
