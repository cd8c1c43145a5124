import type { HallClient } from '@hall/core/client/hall-client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../machine/report.ts';
import { HubReports } from './hub-reports.ts';

/** A hub that does or does not answer, as told, and keeps what it heard. */
class Hub {
  readonly heard: { readonly id: string; readonly ticketId: string }[] = [];
  answers: boolean[] = [];

  readonly command = ((_: string, input: { ticketId: string }, id: string) => {
    this.heard.push({ id, ticketId: input.ticketId });
    const isHeard = this.answers.shift() ?? true;
    return Promise.resolve(
      isHeard ? { ok: true, value: {} } : { ok: false, error: { code: 'unreachable' } },
    );
  }) as unknown as HallClient['command'];
}

const report = (number: number): Report => ({
  name: 'ticket.void',
  input: { ticketId: String(number), reason: 'left' },
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('reports arrive in their order, and one that has to be sent again keeps its id', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (count, answers) => {
        const hub = new Hub();
        hub.answers = [...answers];
        let ids = 0;
        const reports = new HubReports({ client: hub, ids: { next: () => `id-${(ids += 1)}` } });
        for (let number = 1; number <= count; number += 1) reports.add(report(number));
        for (let round = 0; round <= answers.length; round += 1) {
          await settled();
          await reports.send();
        }
        const order = [...new Set(hub.heard.map(({ ticketId }) => Number(ticketId)))];
        expect(order).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(hub.heard.every(({ id, ticketId }) => id === `id-${ticketId}`)).toBe(true);
        const before = hub.heard.length;
        await reports.send();
        expect(hub.heard).toHaveLength(before);
      },
    ),
    { numRuns: 60 },
  );
});

test('a day without the hub keeps the newest fifty', async () => {
  const hub = new Hub();
  hub.answers = Array.from({ length: 100 }, () => false);
  const reports = new HubReports({ client: hub, ids: { next: () => 'id' } });
  for (let number = 1; number <= 60; number += 1) {
    reports.add(report(number));
    await settled();
  }
  hub.answers = [];
  hub.heard.length = 0;
  await reports.send();
  expect(hub.heard.map(({ ticketId }) => Number(ticketId))).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 11),
  );
});
