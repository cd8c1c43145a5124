import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { sampleCards } from '@hall/devices/simulators/sample-cards';
import type { BrowserKiosk } from './browser-kiosk.ts';
import { entranceAction, type Entrance } from './entrance.ts';
import { powerAction, type HallPower } from './hall-power.ts';
import { answerJson, isFromThisMachine, readJson } from './http.ts';
import { placeAction, type Place } from './place.ts';
import { windowAction, type ServiceWindows } from './service-windows.ts';

const pages = new URL('./pages/', import.meta.url);
const pageFiles: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/demo/': { file: 'demo.html', type: 'text/html; charset=utf-8' },
  '/demo/printer': { file: 'demo.html', type: 'text/html; charset=utf-8' },
  '/demo/cards': { file: 'demo.html', type: 'text/html; charset=utf-8' },
  '/demo/windows': { file: 'demo.html', type: 'text/html; charset=utf-8' },
  '/demo/entrance': { file: 'demo.html', type: 'text/html; charset=utf-8' },
  '/demo/gates.css': { file: 'gates.css', type: 'text/css; charset=utf-8' },
  '/demo/gates.js': { file: 'gates.ts', type: 'text/javascript; charset=utf-8' },
  '/demo/windows.css': { file: 'windows.css', type: 'text/css; charset=utf-8' },
  '/demo/power.js': { file: 'power.ts', type: 'text/javascript; charset=utf-8' },
  '/demo/windows.js': { file: 'windows.ts', type: 'text/javascript; charset=utf-8' },
  '/demo/dots.ts': { file: 'dots.ts', type: 'text/javascript; charset=utf-8' },
  '/demo/page.ts': { file: 'page.ts', type: 'text/javascript; charset=utf-8' },
  '/demo/demo.css': { file: 'demo.css', type: 'text/css; charset=utf-8' },
  '/demo/demo.js': { file: 'demo.ts', type: 'text/javascript; charset=utf-8' },
};

export interface DemonstrationParts {
  readonly places: readonly Place[];
  /** Which place the browser kiosk uses. */
  readonly browserKiosk: BrowserKiosk;
  readonly windows: ServiceWindows;
  readonly entrance: Entrance;
  readonly power: HallPower;
  /** Enrols a screen of this machine; null when the kind or layout is not offered. */
  readonly token: (kind: string, layout: string) => Promise<string | null>;
}

/** Answers everything under /demo/; false when the request is for somebody else. */
export function demonstrationRoutes(
  parts: DemonstrationParts,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://demo');
    if (!url.pathname.startsWith('/demo/')) {
      return false;
    }
    if (!isFromThisMachine(request)) {
      answerJson(response, 404, {});
      return true;
    }
    void answer({ parts, url, request, response }).catch(() => {
      // The page went away in the middle of an answer; there is nobody left to tell.
      response.destroy();
    });
    return true;
  };
}

interface Exchange {
  readonly parts: DemonstrationParts;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(exchange: Exchange): Promise<void> {
  const { parts, url, request, response } = exchange;
  switch (`${request.method ?? ''} ${url.pathname}`) {
    case 'GET /demo/token':
      await answerToken(exchange);
      return;
    case 'GET /demo/kiosk/events':
      parts.browserKiosk.listen(response);
      return;
    case 'POST /demo/kiosk/print':
      await parts.browserKiosk.print(request, response);
      return;
    case 'GET /demo/places':
      answerJson(response, 200, {
        places: parts.places.map((place) => place.name),
        cards: sampleCards.map(({ id, name, kind, shows }) => ({ id, name, kind, shows })),
      });
      return;
    case 'GET /demo/windows/events':
      parts.windows.events.add(response, [parts.windows.state()]);
      return;
    case 'GET /demo/power/events':
      parts.power.events.add(response, [parts.power.state()]);
      return;
    case 'POST /demo/power/act':
      await actOnPower(exchange);
      return;
    case 'POST /demo/windows/act':
      await actAtWindow(exchange);
      return;
    case 'GET /demo/entrance/events':
      parts.entrance.events.add(response, [parts.entrance.state()]);
      return;
    case 'POST /demo/entrance/act':
      await actAtEntrance(exchange);
      return;
    default:
      await answerPlaceOrPage(exchange);
  }
}

async function answerToken({ parts, url, response }: Exchange): Promise<void> {
  const kind = url.searchParams.get('kind') ?? '';
  const token = await parts.token(kind, url.searchParams.get('layout') ?? 'landscape');
  answerJson(response, token === null ? 404 : 200, token === null ? {} : { token });
}

async function actAtWindow({ parts, request, response }: Exchange): Promise<void> {
  const action = windowAction.safeParse(await readJson(request));
  if (action.success) {
    await parts.windows.act(action.data);
  }
  answerJson(response, action.success ? 200 : 400, parts.windows.state());
}

async function actAtEntrance({ parts, request, response }: Exchange): Promise<void> {
  const action = entranceAction.safeParse(await readJson(request));
  const outcome = action.success ? await parts.entrance.act(action.data) : null;
  answerJson(response, action.success ? 200 : 400, { outcome });
}

async function actOnPower({ parts, request, response }: Exchange): Promise<void> {
  const action = powerAction.safeParse(await readJson(request));
  if (action.success) parts.power.act(action.data);
  answerJson(response, action.success ? 200 : 400, parts.power.state());
}

async function answerPlaceOrPage({ parts, url, request, response }: Exchange): Promise<void> {
  const place = parts.places[Number(url.searchParams.get('place') ?? '0')];
  if (place !== undefined && url.pathname === '/demo/place/events') {
    place.events.add(response, place.opening());
    return;
  }
  if (place !== undefined && url.pathname === '/demo/place/act' && request.method === 'POST') {
    const action = placeAction.safeParse(await readJson(request));
    if (action.success) {
      await place.act(action.data);
    }
    answerJson(response, action.success ? 200 : 400, place.state());
    return;
  }
  const page = pageFiles[url.pathname];
  if (page === undefined || request.method !== 'GET') {
    answerJson(response, 404, {});
    return;
  }
  const text = await readFile(new URL(page.file, pages), 'utf8');
  response
    .writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store' })
    .end(page.file.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
}
