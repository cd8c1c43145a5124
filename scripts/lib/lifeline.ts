/**
 * Calls `onLost` once when the process that started this one is gone, however it ended: the front
 * door holds the other end of standard input. Started by hand, nothing is watched.
 */
export function watchLifeline(onLost: () => void): void {
  if (process.env['HALL_LIFELINE'] !== 'stdin') return;
  // It speaks of this process's own standard input; what is started from here has another.
  delete process.env['HALL_LIFELINE'];
  process.stdin.once('close', onLost);
  process.stdin.once('error', onLost);
  process.stdin.resume();
  process.stdin.unref();
}
