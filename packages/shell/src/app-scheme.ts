import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/** Pages are served under a scheme of our own: a real origin, and a place to put headers. */
export const APP_ORIGIN = 'hall://app';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** To be called before Electron is ready: makes `hall:` a secure, standard scheme. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'hall',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

/** Serves the files of `folder`, and a few pages by path, all under one content security policy. */
export function serveApp(site: {
  readonly folder: string;
  readonly policy: string;
  readonly pages: ReadonlyMap<string, string>;
}): void {
  protocol.handle('hall', async (request) => {
    const url = new URL(request.url);
    const page = url.host === 'app' ? site.pages.get(url.pathname) : undefined;
    if (page !== undefined) return answer({ path: url.pathname, body: page, policy: site.policy });
    const path = fileOf(site.folder, url);
    if (path === null) return notFound();
    try {
      const body = new Uint8Array(await readFile(path));
      return answer({ path, body, policy: site.policy });
    } catch {
      return notFound();
    }
  });
}

const notFound = (): Response => new Response(null, { status: 404 });

function answer(file: {
  path: string;
  body: Uint8Array<ArrayBuffer> | string;
  policy: string;
}): Response {
  const type = TYPES[extname(file.path)];
  if (type === undefined) return notFound();
  return new Response(file.body, {
    headers: {
      'content-type': type,
      'content-security-policy': file.policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** The file a URL names inside `folder`; null for anything outside it. */
export function fileOf(folder: string, url: URL): string | null {
  if (url.protocol !== 'hall:' || url.host !== 'app') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

/**
 * What a page may load and whom it may talk to: its own files and the hub it is enrolled at.
 * With no hub (no valid configuration) it talks to nobody.
 */
export function contentPolicy(hubUrl: string | null): string {
  const hub = hubUrl === null ? null : new URL(hubUrl);
  const http = hub === null ? '' : ` ${hub.origin}`;
  const socket = hub === null ? '' : ` ${hub.protocol === 'https:' ? 'wss:' : 'ws:'}//${hub.host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data:${http}`,
    `media-src 'self'${http}`,
    `connect-src 'self'${http}${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
