import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpServer } from './http-server.ts';

let server: Server;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hall-http-'));
  mkdirSync(join(folder, 'board', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'board', 'index.html'), '<!doctype html><title>board</title>');
  writeFileSync(join(folder, 'board', 'assets', 'main-Ab12Cd34.js'), 'x;'.repeat(2_000));
  writeFileSync(join(folder, 'board', 'notes.secretfile'), 'secret');
  writeFileSync(join(folder, 'secret.json'), '"secret"');
  server = createHttpServer({
    bundles: { board: join(folder, 'board'), kiosk: null },
    health: () => ({ healthy: false, report: { status: 'damaged' } }),
    metrics: () => 'hall_up 0\n',
    voice: () => null,
    extraRoutes: null,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function ask(
  path: string,
  method = 'GET',
  headers = {},
): Promise<{
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('a screen is served below its name, its hashed files for ever and its page never from a cache', async () => {
  const page = await ask('/board/');
  expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>board</title>' });
  expect(page.headers['cache-control']).toBe('no-cache');
  const script = await ask('/board/assets/main-Ab12Cd34.js', 'GET', { 'accept-encoding': 'gzip' });
  expect(script.headers['cache-control']).toContain('immutable');
  expect(script.headers['content-encoding']).toBe('gzip');
  const again = { 'if-none-match': String(page.headers.etag) };
  expect((await ask('/board/', 'GET', again)).status).toBe(304);
  expect((await ask('/board')).headers.location).toBe('/board/');
});

test('every answer forbids scripts from elsewhere, framing and sniffing', async () => {
  for (const path of ['/', '/board/', '/healthz', '/nothing']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('no path reaches a file outside the screens', async () => {
  const paths = [
    '/board/../secret.json',
    '/board/%2e%2e/secret.json',
    '/board/..%2fsecret.json',
    '/board//secret.json',
    '/board/notes.secretfile',
    '//board/../../etc/passwd',
    '/board/assets/../../secret.json',
    '/kiosk/',
  ];
  for (const path of paths) expect((await ask(path)).status, path).toBe(404);
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    'board',
    'secret.json',
    '/',
    '//',
    '%2f',
    '\\',
    '%00',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const { body } = await ask(`/${pieces.join('/')}`);
      expect(body).not.toContain('secret');
    }),
    { numRuns: 100 },
  );
});

test('only looking is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    expect((await ask('/board/', method)).status).toBe(405);
  }
  expect(await ask('/board/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a damaged hub says so to whoever watches it', async () => {
  expect(await ask('/healthz')).toMatchObject({ status: 503, body: '{"status":"damaged"}\n' });
  expect((await ask('/metrics')).body).toBe('hall_up 0\n');
  expect((await ask('/')).body).toContain('/board/');
});
