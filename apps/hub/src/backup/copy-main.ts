import { copyReply, copyRequest, type CopyReply } from './copy-protocol.ts';
import { makeCopies } from './make-copies.ts';

async function answerTo(message: unknown): Promise<CopyReply> {
  try {
    const made = await makeCopies(copyRequest.parse(message));
    return made.ok ? { kind: 'done' } : { kind: 'trouble', ...made.error };
  } catch (cause) {
    const report = cause instanceof Error ? (cause.stack ?? cause.message) : 'unknown';
    return { kind: 'bug', report };
  }
}

process.once('message', (message: unknown) => {
  void answerTo(message).then((reply) => {
    process.send?.(copyReply.parse(reply), () => {
      process.disconnect();
    });
  });
});
// The hub is gone; what is half made is not a copy.
process.on('disconnect', () => {
  process.exit(0);
});
// The hub ends it; a terminal tells everybody at once.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
