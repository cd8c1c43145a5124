import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { fileOf } from './app-files.ts';

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
