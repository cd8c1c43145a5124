import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { MakingFault } from '@hall/core/contract/voice-pack';
import { engineAnswer, type EngineAnswer, type EngineRequest } from './engine-protocol.ts';
import type { EngineSpoken } from './engine-protocol.ts';

/** A program that turns texts into sound. */
export interface EngineProgram {
  readonly file: string;
  readonly args: readonly string[];
}

/** The whole of a pack takes seconds; on the slowest mini PC a minute. */
export const engineDeadlineMs = 180_000;

/**
 * Runs an engine to its end in a process of its own: it may take the processor for a while, it may
 * crash, it may be under a licence the hub is not under. It gets no environment of the hub's.
 */
export async function runEngine(
  program: EngineProgram,
  request: EngineRequest,
  limits: { readonly deadlineMs: number; readonly signal: AbortSignal },
): Promise<Result<EngineSpoken[], MakingFault>> {
  const deadline = AbortSignal.timeout(limits.deadlineMs);
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(program.file, import.meta.url)), ...program.args],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
      signal: AbortSignal.any([deadline, limits.signal]),
      killSignal: 'SIGKILL',
    },
  );
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => {
      resolve(false);
    });
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
  if (child.pid !== undefined) lowerPriority(child.pid);
  // A child that is gone before it has read everything shows in how it ended.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(request));
  const answers: EngineAnswer[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const parsed = parseAnswer(line);
    if (parsed === null || answers.length >= request.clips.length) child.kill('SIGKILL');
    else answers.push(parsed);
  }
  const clean = await ended;
  return deadline.aborted ? err('engine_timeout') : judge(answers, request, clean);
}

/** The hall's own work goes first. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system does not allow it; then it runs as it is.
  }
}

function parseAnswer(line: string): EngineAnswer | null {
  try {
    const parsed = engineAnswer.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function judge(
  answers: readonly EngineAnswer[],
  request: EngineRequest,
  clean: boolean,
): Result<EngineSpoken[], MakingFault> {
  const spoken: EngineSpoken[] = [];
  for (const answer of answers) {
    if (answer.kind === 'failed') return err(answer.code);
    spoken.push(answer);
  }
  const whole = request.clips.every(({ id }, index) => spoken[index]?.id === id);
  return clean && whole ? ok(spoken) : err('engine_failed');
}
