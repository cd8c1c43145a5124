import type { FigureFamily, FigureResult } from './figure.ts';
import { ratioAtMost, valueAtMost } from './figure.ts';
import { BenchHall, benchFolder, BenchPostings } from './support/bench-hall.ts';
import { median, pause } from './support/stats.ts';
import { ThinClient } from './support/thin-client.ts';

const boards = 200;
const runs = 5;
const kills = 100;
const retryMs = 100;

/** A screen that tries until the hub is there again and has said welcome. */
async function comeBack(hall: BenchHall): Promise<void> {
  for (;;) {
    try {
      const client = await ThinClient.hub(hall.port);
      const answer = await client.hello(hall.boardCredential, { board: null });
      client.close();
      if (answer !== undefined) return;
    } catch {
      await pause(retryMs * (0.5 + Math.random()));
    }
  }
}

/** From the kill until the last of the boards is live again. */
async function recovery(
  dataDir: string,
  first: BenchHall,
): Promise<{ ms: number; hall: BenchHall }> {
  const { port, boardCredential } = first;
  await pause(200);
  await first.child.kill('SIGKILL');
  const startedMs = performance.now();
  const token = boardCredential.as === 'terminal' ? boardCredential.token : '';
  const restarted = BenchHall.start({ dataDir, port, live: 0, ended: 0, token });
  const back = Promise.all(Array.from({ length: boards }, () => comeBack(first)));
  const hall = await restarted;
  await back;
  return { ms: performance.now() - startedMs, hall };
}

async function recoveries(sizes: {
  readonly live: number;
  readonly ended: number;
}): Promise<number> {
  const folder = benchFolder();
  let hall = await BenchHall.start({ dataDir: folder.path, port: 0, ...sizes });
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const next = await recovery(folder.path, hall);
    samples.push(next.ms);
    hall = next.hall;
  }
  await hall.child.kill();
  folder.remove();
  return median(samples);
}

/** Kills in the middle of commands; how many acknowledged ones are gone afterwards. */
async function lostOverKills(): Promise<number> {
  const folder = benchFolder();
  let hall = await BenchHall.start({ dataDir: folder.path, port: 0, live: 60, ended: 0 });
  const postings = await BenchPostings.publish(hall, 40);
  const { port, boardCredential } = hall;
  const token = boardCredential.as === 'terminal' ? boardCredential.token : '';
  let lost = 0;
  for (let n = 0; n < kills; n += 1) {
    const person = await hall.person('staff');
    let acknowledged = await lastSeq(port);
    const stop = { now: false };
    const stream = (async () => {
      while (!stop.now && person.isOpen) {
        const answer = await Promise.race([
          person.command('posting.setTaken', postings.next()),
          pause(500).then(() => null),
        ]);
        acknowledged += answer?.ok === true ? 1 : 0;
      }
    })();
    await pause(20 + Math.random() * 30);
    await hall.child.kill('SIGKILL');
    stop.now = true;
    await stream;
    const again = await BenchHall.start({ dataDir: folder.path, port, live: 0, ended: 0, token });
    again.adopt(hall);
    hall = again;
    lost += Math.max(0, acknowledged - (await lastSeq(port)));
  }
  await hall.child.kill();
  folder.remove();
  return lost;
}

async function lastSeq(port: number): Promise<number> {
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  return ((await health.json()) as { ledgerSeq: number }).ledgerSeq;
}

async function measure(): Promise<FigureResult[]> {
  const empty = await recoveries({ live: 0, ended: 0 });
  const full = await recoveries({ live: 500, ended: 100_000 });
  return [
    ratioAtMost({
      name: 'hub.recover.200',
      value: full,
      baseline: empty,
      unit: 'ms',
      ceiling: 1.3,
      note: '100,000 postings, 500 live; bare: empty hub',
    }),
    valueAtMost({
      name: 'hub.recover.lost',
      value: await lostOverKills(),
      unit: 'commands',
      ceiling: 0,
      note: `${kills} kills`,
    }),
  ];
}

export const recover: FigureFamily = { names: ['hub.recover.200', 'hub.recover.lost'], measure };
