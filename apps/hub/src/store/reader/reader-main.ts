import { constants, setPriority } from 'node:os';
import { readerRequest, type ReaderReply } from './reader-protocol.ts';
import { Reader, textOf } from './reader.ts';

let reader: Reader | null = null;
let isClosing = false;

/** Answers on their way to the hub: a long one takes several turns. */
let unsaid = 0;

function say(reply: ReaderReply, said: () => void = () => undefined): void {
  unsaid += 1;
  process.send?.(reply, () => {
    unsaid -= 1;
    said();
    leave();
  });
}

function close(): void {
  isClosing = true;
  reader?.close();
  reader = null;
  leave();
}

/** Nothing keeps the process alive once all is said. */
function leave(): void {
  if (isClosing && unsaid === 0 && process.connected) process.disconnect();
}

function receive(message: unknown): void {
  const request = readerRequest.parse(message);
  if (request.kind === 'open') {
    reader = new Reader(request);
    // Whoever waits for a command goes before whoever waits for a list, but the process has to be
    // there first: on a busy machine its start would take seconds like this.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    // What was written while there was no reader.
    reader.follow();
    return;
  }
  if (request.kind === 'close') close();
  else if (request.kind === 'changed') reader?.follow();
  else if (reader !== null) say(reader.reply(request));
}

process.on('message', receive);
// The hub is gone, or has closed its end.
process.on('disconnect', () => {
  process.exit(0);
});
// The hub ends it; a terminal tells everybody at once, and the hub may still have a question.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('uncaughtException', (cause) => {
  say({ kind: 'bug', id: null, text: textOf(cause) }, () => {
    process.exit(1);
  });
});
