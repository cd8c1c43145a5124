import { gunzipSync } from 'node:zlib';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { QueueRecord } from '@hall/core/contract/topics/queue-topic';
import type { LoginAnswer } from '@hall/core/contract/wire';
import { does } from '@hall/hub/bench/support/queue-hall';
import { ThinClient } from '@hall/hub/bench/support/thin-client';
import { demoPassword } from '../seed/demo-accounts.ts';

/** People take numbers of these letters at a kiosk of a running hall, and the windows call in turn. */
export async function callNumbers(
  base: string,
  wanted: { readonly people: Readonly<Record<string, number>>; readonly calls: number },
): Promise<void> {
  const port = Number(new URL(base).port);
  const kiosk = await ThinClient.hub(port);
  const clerk = await ThinClient.hub(port);
  try {
    const queue = await openKiosk(kiosk, base);
    await logIn(clerk);
    for (const record of queue) {
      if (record.kind !== 'service') continue;
      for (let n = 0; n < (wanted.people[record.details.letter] ?? 0); n += 1) {
        await takeNumber(kiosk, record.id);
      }
    }
    await callAtWindows(clerk, queue, wanted.calls);
  } finally {
    kiosk.close();
    clerk.close();
  }
}

/** The queue as a kiosk of the demonstration sees it. */
async function openKiosk(kiosk: ThinClient, base: string): Promise<readonly QueueRecord[]> {
  const answer = await fetch(new URL('/demo/token?kind=kiosk', base));
  const { token } = (await answer.json()) as { token: string };
  const welcome = await kiosk.hello({ as: 'terminal', token }, { queue: null });
  const { gzip } = welcome as { gzip: Buffer };
  return JSON.parse(gunzipSync(gzip).toString()) as QueueRecord[];
}

async function logIn(clerk: ThinClient): Promise<void> {
  const login = { loginName: 'manager', password: demoPassword };
  const answer = (await clerk.ask('login', login)) as LoginAnswer;
  if (!answer.ok) throw new Error(answer.error.code);
  await clerk.hello({ as: 'staff', session: answer.value.session }, {});
}

async function takeNumber(kiosk: ThinClient, serviceId: string): Promise<void> {
  const input = { serviceId, priority: null, slipCode: null, language: 'zh-CN' };
  const reserved = (await does(kiosk, 'ticket.reserve', input)) as CommandOutput<'ticket.reserve'>;
  const { ticketId } = reserved;
  await does(kiosk, 'ticket.printed', { ticketId, result: { outcome: 'confirmed' } });
}

/** The windows call in turn, the one that has not called for longest first; who was there is done. */
async function callAtWindows(
  clerk: ThinClient,
  queue: readonly QueueRecord[],
  calls: number,
): Promise<void> {
  const counters = queue.filter((record) => record.kind === 'counter');
  counters.sort((a, b) => a.sinceMs - b.sinceMs || a.number - b.number);
  for (let n = 0; n < calls; n += 1) {
    const counterId = counters[n % counters.length]?.id ?? '';
    await clerk.command('counter.start', { counterId });
    await clerk.command('counter.complete', { counterId });
    await clerk.command('counter.next', { counterId });
  }
}
