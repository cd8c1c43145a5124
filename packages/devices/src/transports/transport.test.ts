import { expect, test } from 'vitest';
import { boundedWrite, ConnectionLife } from './transport.ts';

test('a write that fails ends the connection, and whoever wrote finds it over', async () => {
  const life = new ConnectionLife();
  life.begin();
  life.opened();
  const written = await boundedWrite({
    start: (done) => {
      done(true);
    },
    life,
    deadlineMs: 1_000,
    onStall: () => undefined,
  });
  expect(written).toEqual({ ok: false, error: { code: 'closed' } });
  expect(life.isOver).toBe(true);
  expect(await life.closed).toBe('lost');
});
