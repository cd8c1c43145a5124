import { engineRequest, type EngineAnswer, type EngineRequest } from './engine-protocol.ts';

/** The engine's side of the protocol: reads the one request there is. */
export async function readRequest(): Promise<EngineRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return engineRequest.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** Writes one answer and waits until the hub takes it, so that no second copy piles up here. */
export function writeAnswer(answer: EngineAnswer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(answer)}\n`, (cause) => {
      if (cause === null || cause === undefined) resolve();
      else reject(cause);
    });
  });
}

/** Samples as the protocol carries them. */
export function pcmText(samples: Int16Array): string {
  const bytes = Buffer.alloc(samples.length * 2);
  for (const [index, sample] of samples.entries()) bytes.writeInt16LE(sample, index * 2);
  return bytes.toString('base64');
}
