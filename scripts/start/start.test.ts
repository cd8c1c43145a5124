import { expect, test } from 'vitest';
import { parseStartArgs } from './args.ts';
import { hasDesktop, openCommand } from './open-browser.ts';
import { startParts, type HallPart, type HallSite } from './parts.ts';
import { hallUrls, readyLine } from './urls.ts';

test('without arguments a county market is started and shown', () => {
  expect(parseStartArgs([])).toEqual({
    ok: true,
    value: { port: 8080, data: 'data', profile: 'county', open: true },
  });
});

test('every argument is understood', () => {
  const argv = ['--no-open', '--port', '0', '--data', '/tmp/hall', '--profile', 'largest'];
  expect(parseStartArgs(argv)).toEqual({
    ok: true,
    value: { port: 0, data: '/tmp/hall', profile: 'largest', open: false },
  });
});

test('what is not understood is named', () => {
  const what = (argv: string[]): string => {
    const parsed = parseStartArgs(argv);
    return parsed.ok ? '' : parsed.error.what;
  };
  expect(what(['--port', '70000'])).toContain('--port');
  expect(what(['--port', 'x'])).toContain('--port');
  expect(what(['--profile', 'village'])).toContain('--profile');
  expect(what(['--prot', '1'])).toContain('--prot');
  expect(what(['stray'])).toContain('stray');
});

test('the ready line says where the hall is, and nothing else is taken for one', () => {
  const line = readyLine.format({ base: 'http://127.0.0.1:41234', tookMs: 3_210 });
  expect(line).toBe('ready in 3.2 s at http://127.0.0.1:41234');
  expect(readyLine.parse(line)).toEqual(hallUrls('http://127.0.0.1:41234'));
  expect(readyLine.parse('Building console page ...')).toBeNull();
});

test('a window is opened only where somebody sits', () => {
  expect(hasDesktop({}, 'linux')).toBe(false);
  expect(hasDesktop({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDesktop({}, 'darwin')).toBe(true);
  expect(openCommand('http://x/', 'linux')).toEqual(['xdg-open', 'http://x/']);
});

function site(): HallSite {
  const args = { port: 0, data: 'data', profile: 'county', open: false } as const;
  return { root: '/', dataDir: '/', args, say: () => undefined, base: null, windows: [] };
}

function part(name: string, log: string[], fails = false): HallPart {
  return {
    name,
    start: () => {
      log.push(`start ${name}`);
      if (fails) return Promise.reject(new Error(name));
      return Promise.resolve({
        stop: () => {
          log.push(`stop ${name}`);
          return Promise.resolve();
        },
      });
    },
  };
}

test('parts are stopped in the opposite order, once', async () => {
  const log: string[] = [];
  const running = await startParts([part('hub', log), part('devices', log)], site());
  await running.stop();
  await running.stop();
  expect(log).toEqual(['start hub', 'start devices', 'stop devices', 'stop hub']);
});

test('when a part fails, those before it are stopped and the failure is told', async () => {
  const log: string[] = [];
  const start = startParts([part('hub', log), part('market', log, true)], site());
  await expect(start).rejects.toThrow('market');
  expect(log).toEqual(['start hub', 'start market', 'stop hub']);
});
