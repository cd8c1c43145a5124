import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentPolicy, fileOf } from './app-files.ts';

const file = (url: string): string | null => fileOf('/app/dist', new URL(url));

test('a path is a file of the folder, and the bare origin its first page', () => {
  expect(file('hall://app/')).toBe('/app/dist/index.html');
  expect(file('hall://app/assets/a%20b.js')).toBe('/app/dist/assets/a b.js');
});

test('another host, another scheme and broken escapes name no file', () => {
  for (const url of ['hall://other/index.html', 'https://app/index.html', 'hall://app/%ff'])
    expect(file(url)).toBeNull();
});

test('no path leaves the folder', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('..', '%2e%2e', '.', '%2F', '%5c', 'a', '/', '%00'), {
        maxLength: 12,
      }),
      (parts) => {
        const found = file(`hall://app/${parts.join('/')}`);
        expect(found === null || found.startsWith('/app/dist/')).toBe(true);
      },
    ),
  );
});

test('a page may talk to its own hub, over its own kind of connection, and to nobody else', () => {
  const policy = contentPolicy('http://192.168.1.10:8080/board');
  expect(policy).toContain("connect-src 'self' http://192.168.1.10:8080 ws://192.168.1.10:8080;");
  expect(contentPolicy('https://hub.lan')).toContain('https://hub.lan wss://hub.lan;');
  expect(contentPolicy(null)).toContain("connect-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});
