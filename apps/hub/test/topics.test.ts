import { gunzipSync } from 'node:zlib';
import { HallClient } from '@hall/core/client/hall-client';
import type { WireDelta } from '@hall/core/contract/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hallModules } from '../src/hall-modules.ts';
import type { HallModules } from '../src/hub-options.ts';
import { systemClock, systemTimers, uuidV7Source } from '../src/system-ports.ts';
import { openHallSocket, type DeltaFate } from './support/hall-socket.ts';
import { sampleInputs } from './support/sample-inputs.ts';
import { openTestHall, type TestHall, type TestSocket } from './support/test-hall.ts';

let hall: TestHall;
let manager: TestSocket;
const clients: HallClient[] = [];

async function open(modules: HallModules): Promise<void> {
  hall = await openTestHall({ modules });
  await hall.account(['manager']);
  manager = (await hall.staff('manager')).socket;
}

beforeEach(() => open(hallModules()));
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await hall.close();
});

function boardClient(token: string, fate: (n: number) => DeltaFate = () => 'pass'): HallClient {
  const { hubSocket } = openHallSocket(hall.hub.url, fate);
  const client = new HallClient({
    socket: hubSocket,
    credential: () => ({ as: 'terminal', token }),
    topics: ['board'],
    clock: systemClock,
    timers: systemTimers,
    ids: uuidV7Source(systemClock),
    random: Math.random,
    gunzip: (bytes) => Promise.resolve(gunzipSync(bytes).toString()),
  });
  clients.push(client);
  return client;
}

const show = (text: string) =>
  manager.command('notice.show', {
    notice: { text, level: 'info', untilMs: Date.now() + 3_600_000 },
  });

/** Everything a client shows, except the figures that count seconds. */
const shown = (client: HallClient) =>
  [...client.topic('board').records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

const noticeText = (client: HallClient): string | null => {
  const record = client.topic('board').records.get('notice');
  return record?.kind === 'notice' ? record.notice.text : null;
};

test('a change reaches every board at once, with the same records as a fresh snapshot', async () => {
  const { token } = await hall.terminal('board');
  const boards = Array.from({ length: 5 }, () => boardClient(token));
  await expect.poll(() => boards.every(({ connection }) => connection.state === 'live')).toBe(true);
  await show('请走北门');
  await expect.poll(() => boards.every((one) => noticeText(one) === '请走北门')).toBe(true);
  const fresh = boardClient(token);
  await expect.poll(() => fresh.connection.state).toBe('live');
  for (const board of boards) expect(shown(board)).toEqual(shown(fresh));
});

test('what is sent in a burst arrives whole and in order, in Chinese', async () => {
  const { token } = await hall.terminal('board');
  const { socket } = await hall.terminal('board', { board: null });
  const client = boardClient(token);
  await expect.poll(() => client.connection.state).toBe('live');
  const steps: [number, number][] = [];
  socket.socket.on('delta', ({ from, to }: WireDelta) => steps.push([from, to]));
  const texts = Array.from({ length: 12 }, (_, n) => `${n}号` + '请走北门'.repeat(n));
  for (const text of texts) {
    await show(text);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await expect.poll(() => noticeText(client)).toBe(texts.at(-1));
  expect(client.connection.state).toBe('live');
  expect(steps.length).toBeGreaterThan(texts.length / 2);
  for (const [index, [from]] of steps.entries()) {
    if (index > 0) expect(from).toBe(steps[index - 1]?.[1]);
  }
});

test('dropped, repeated and late deltas all end in the same state as a fresh snapshot', async () => {
  const { token } = await hall.terminal('board');
  const fates: DeltaFate[] = [
    'pass',
    'drop',
    'pass',
    'repeat',
    'late',
    'pass',
    'drop',
    'drop',
    'repeat',
  ];
  let rough = true;
  const boards = [0, 1, 2].map((shift) =>
    boardClient(token, (n) => (rough ? (fates[(n * 7 + shift) % fates.length] ?? 'pass') : 'pass')),
  );
  await expect.poll(() => boards.every(({ connection }) => connection.state === 'live')).toBe(true);
  for (let n = 0; n < 30; n += 1) {
    await show(`第${n}号通知`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  rough = false;
  // A gap shows at the next delta, so one more follows the rough ride.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await show('最后一条');
  const fresh = boardClient(token);
  await expect.poll(() => noticeText(fresh)).toBe('最后一条');
  for (const board of boards) {
    await expect.poll(() => shown(board), { timeout: 5_000 }).toEqual(shown(fresh));
  }
});

test('the board never receives a field that is about a worker or a hidden phone', async () => {
  const { answer } = await hall.terminal('board', { board: null });
  if (!answer.welcome || answer.topics['board']?.start !== 'snapshot') throw new Error('no board');
  const text = gunzipSync(answer.topics['board'].gzip).toString();
  for (const word of ['workerId', 'idNumber', 'contactName', 'contactPhone', 'visitToken']) {
    expect(text).not.toContain(word);
  }
});

test('a board whose profile was changed comes back and is told the new one', async () => {
  const { token, terminalId } = await hall.terminal('board');
  const board = boardClient(token);
  await expect.poll(() => board.connection.state).toBe('live');
  const profile = { ...sampleInputs['terminal.configure'], terminalId, name: '北门大屏' };
  expect((await manager.command('terminal.configure', profile)).ok).toBe(true);
  await expect
    .poll(() => (board.you?.as === 'terminal' ? board.you.name : ''), { timeout: 5_000 })
    .toBe('北门大屏');
});

test('a screen that does not read is cut off, and the others do not wait for it', async () => {
  await hall.close();
  const modules = hallModules();
  // Below what may wait for a screen that reads, so that only one that does not read is cut off.
  const large = 'x'.repeat(400_000);
  await open({
    ...modules,
    projections: (parts) => {
      const all = modules.projections(parts);
      const apply: typeof all.board.apply = (event, stores) => {
        const change = all.board.apply(event, stores);
        const bulk = { kind: 'content', id: 'bulk', title: `${event.seq}${large}` };
        return { ...change, puts: [...change.puts, bulk as never] };
      };
      const board: typeof all.board = {
        topic: 'board',
        load: (stores, nowMs) => all.board.load(stores, nowMs),
        tick: (nowMs, stores) => all.board.tick(nowMs, stores),
        apply,
      };
      return { ...all, board };
    },
  });
  const frozen = (await hall.terminal('board', { board: null })).socket;
  const { socket: reader } = await hall.terminal('board', { board: null });
  let deltas = 0;
  reader.socket.on('delta', (delta: WireDelta) => {
    deltas += delta.puts.length > 0 ? 1 : 0;
  });
  interface EngineWs {
    readonly ws: { pause(): void };
  }
  (frozen.socket.io.engine.transport as unknown as EngineWs).ws.pause();
  const health = async () =>
    (await (await fetch(`${hall.hub.url}/healthz`)).json()) as { refused: { frozen: number } };
  // The kernel takes some megabytes for a screen that does not read before anything waits in the hub.
  for (let n = 0; n < 100 && (await health()).refused.frozen === 0; n += 1) {
    await show(`第${n}号`);
    await expect.poll(() => deltas, { timeout: 10_000 }).toBeGreaterThan(n);
  }
  await expect.poll(async () => (await health()).refused.frozen, { timeout: 5_000 }).toBe(1);
  expect(reader.socket.connected).toBe(true);
});
