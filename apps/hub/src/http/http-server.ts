import type { AddressInfo } from 'node:net';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HubConfig } from '../config/config.ts';
import { loadBundle, serve, type ServedFile } from './bundle.ts';
import { indexPage } from './index-page.ts';

/** A request has this long to arrive; nothing large is ever sent to the hub over HTTP. */
const requestTimeoutMs = 10_000;
const headersTimeoutMs = 5_000;

const securityHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self'",
    // Older television browsers do not count a WebSocket to the same host as 'self'.
    "connect-src 'self' ws: wss:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
} as const;

/** Routes of the process around the hub, such as a demonstration's; never set in a real hall. */
export type ExtraRoutes = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface HttpOptions {
  /** Built screens by name; each is served under `/<name>/`. */
  readonly bundles: Readonly<Record<string, string | null>>;
  /** The health page's content; `healthy` decides between 200 and 503. */
  readonly health: () => { readonly healthy: boolean; readonly report: object };
  /** Figures in the Prometheus text format. */
  readonly metrics: () => string;
  /** A file of the voice pack in use, by its path. */
  readonly voice: (path: string) => ServedFile | null;
  /** Asked first; true means it has taken the request. */
  readonly extraRoutes: ExtraRoutes | null;
}

/** Static screens, health and metrics; only GET and HEAD, nothing personal. */
export function createHttpServer(options: HttpOptions): Server {
  const files = loadFiles(options.bundles);
  const server = createServer({ requestTimeout: requestTimeoutMs }, (request, response) => {
    answer({ request, response, files, options });
  });
  server.headersTimeout = headersTimeoutMs;
  return server;
}

function loadFiles(bundles: HttpOptions['bundles']): ReadonlyMap<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  const screens: string[] = [];
  for (const [name, folder] of Object.entries(bundles)) {
    if (folder !== null) {
      screens.push(name);
      for (const [path, file] of loadBundle(folder, `/${name}/`)) {
        files.set(path, file);
      }
    }
  }
  const page = Buffer.from(indexPage(screens));
  files.set('/', serve(page, 'text/html; charset=utf-8', 'index.html'));
  return files;
}

function answer(exchange: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly files: ReadonlyMap<string, ServedFile>;
  readonly options: HttpOptions;
}): void {
  const { request, response, files, options } = exchange;
  for (const [name, value] of Object.entries(securityHeaders)) {
    response.setHeader(name, value);
  }
  if (options.extraRoutes?.(request, response) === true) {
    return;
  }
  // Nothing is read from a body; what somebody sends all the same is thrown away.
  request.resume();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    send(response, 405, 'method not allowed\n');
    return;
  }
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const file = files.get(path) ?? clipAt(path, response, options);
  if (file !== null) {
    sendFile(request, response, file);
  } else if (path === '/healthz') {
    const { healthy, report } = options.health();
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    send(response, healthy ? 200 : 503, `${JSON.stringify(report)}\n`);
  } else if (path === '/metrics') {
    send(response, 200, options.metrics());
  } else if (files.has(`${path}/`)) {
    response.setHeader('Location', `${path}/`);
    send(response, 308, '');
  } else {
    send(response, 404, 'not found\n');
  }
}

function clipAt(path: string, response: ServerResponse, options: HttpOptions): ServedFile | null {
  const clip = options.voice(path);
  if (clip !== null) {
    // Pages in an Electron shell come from the shell's own scheme; the clips tell nothing about anybody.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  return clip;
}

function send(response: ServerResponse, status: number, body: string): void {
  if (!response.hasHeader('Content-Type')) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  }
  response.setHeader('Cache-Control', 'no-store');
  response.statusCode = status;
  // Node leaves the body out of the answer to HEAD by itself.
  response.end(body);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: ServedFile): void {
  response.setHeader('Content-Type', file.type);
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === file.etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const accepts = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const zipped = accepts ? file.gzip : null;
  if (zipped !== null) {
    response.setHeader('Content-Encoding', 'gzip');
  }
  const body = zipped ?? file.body;
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** Begins to listen; gives the port, which the system chooses where the config says 0. */
export function listen(
  http: Server,
  { host, port }: Pick<HubConfig, 'host' | 'port'>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}
