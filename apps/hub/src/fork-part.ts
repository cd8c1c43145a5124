import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * A part of the hub in a process of its own, spoken to over the channel between them. An error when the
 * machine has no memory, process or handle left for one.
 */
export function forkPart(script: URL): ChildProcess | Error {
  try {
    return fork(fileURLToPath(script), {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}
