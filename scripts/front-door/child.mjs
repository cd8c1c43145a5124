// @ts-check
import { spawn } from 'node:child_process';

const KILL_AFTER_MS = 15_000;
const PARENT_EVERY_MS = 300;

/**
 * Runs one program to its end, in a process group of its own, and passes on every signal to the
 * whole group: whoever stops the front door stops all that it started. The child's standard input
 * is a pipe held by this process; it closes even when this process is killed outright.
 * @param {{ command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, quiet: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runChild({ command, args, cwd, env, quiet }) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd,
    env,
    detached: !windows,
    shell: windows,
    stdio: ['pipe', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  // A child that ends first breaks the pipe; that is no error of ours.
  child.stdin?.on('error', () => undefined);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-20_000);
    });
  const release = passSignals((signal) => signalGroup(child.pid, signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      release();
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.once('close', (code, signal) => {
      release();
      // What a child left behind in its group goes with it.
      signalGroup(child.pid, 'SIGKILL');
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output });
    });
  });
}

/**
 * @param {(signal: NodeJS.Signals) => void} pass
 * @returns {() => void} gives the signals back
 */
function passSignals(pass) {
  /** @type {NodeJS.Timeout | undefined} */
  let hard;
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    pass(signal);
    hard ??= setTimeout(() => pass('SIGKILL'), KILL_AFTER_MS);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, onSignal);
  const parent = watchNpm(() => onSignal('SIGTERM'));
  return () => {
    clearTimeout(hard);
    clearInterval(parent);
    for (const signal of signals) process.off(signal, onSignal);
  };
}

/**
 * npm passes a signal on to the shell between itself and this script, and that shell dies of it
 * without telling anybody. Losing one's parent is then the only sign.
 * @param {() => void} onLost
 */
function watchNpm(onLost) {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) onLost();
  }, PARENT_EVERY_MS);
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: the group is already gone, which is what was wanted.
  }
}
