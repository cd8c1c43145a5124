import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Systems hand out ports from 32768 or 49152 up to whoever asks for any, so a port below stays free
 * while whoever had it is away.
 */
const lowest = 21_000;
const highest = 32_000;
const triesMax = 50;

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/** A port for somebody who goes away and comes back on it, with others at work beside him. */
export async function ownPort(): Promise<number> {
  for (let tried = 0; tried < triesMax; tried += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port between ${lowest} and ${highest} is free.`);
}
