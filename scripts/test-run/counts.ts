import { z } from 'zod';

/** What a group of tests came to; `failures` says which failed and how. */
export interface GroupResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

const report = z.object({
  numPassedTests: z.number().int(),
  numFailedTests: z.number().int(),
  numPendingTests: z.number().int(),
  numTodoTests: z.number().int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** One failure that is not a test of its own: a group that could not run, a check that said no. */
export function oneFailure(what: string): GroupResult {
  return { passed: 0, failed: 1, skipped: 0, failures: [what] };
}

/**
 * Counts a Vitest JSON report. A file that could not even be loaded, a run that ended badly
 * without a failing test, and a group in which there is nothing to run each count as a failure:
 * a number at the end of the run has to mean that everything ran.
 */
export function countReport(run: {
  readonly json: string | null;
  readonly exitCode: number | null;
  readonly output: string;
}): GroupResult {
  const parsed = run.json === null ? null : report.safeParse(parseJson(run.json));
  if (parsed?.success !== true) return oneFailure(`The run left no report.\n${run.output}`);
  const { numPassedTests: passed, testResults } = parsed.data;
  const failures = testResults.flatMap((file) => failuresOf(file, run.output));
  const skipped = parsed.data.numPendingTests + parsed.data.numTodoTests;
  const failed = Math.max(failures.length, parsed.data.numFailedTests);
  if (failed > 0) return { passed, failed, skipped, failures };
  if (run.exitCode !== 0)
    return { passed, failed: 1, skipped, failures: [`The run ended badly.\n${run.output}`] };
  if (passed + skipped === 0) return oneFailure('There is nothing to run in this group.');
  return { passed, failed, skipped, failures };
}

/** What Node, V8, the C library and Vitest print when a process ends in the midst of its work. */
const lastWords =
  /exited unexpectedly|emitted error|FATAL ERROR|Assertion .*failed|terminate called|\bSIG[A-Z]{3,4}\b|Unhandled Error/u;
/** A stack and who called. */
const linesOfWords = 15;
const wordsMost = 4;
/** Without such words the end says why a run ended. */
const lastLines = 60;

/** What a run said of its own end; first of all, for who reads only the beginning of a failure. */
function whyItEnded(output: string): string {
  const lines = output.trimEnd().split('\n');
  const told = lines
    .flatMap((line, at) => (lastWords.test(line) ? [at] : []))
    .slice(-wordsMost)
    .map((at) => lines.slice(at, at + linesOfWords).join('\n'));
  return [...told, lines.slice(-lastLines).join('\n')].join('\n...\n');
}

/** A file that failed and none of its tests did: only what the run printed can say why. */
function failuresOf(
  file: z.infer<typeof report>['testResults'][number],
  output: string,
): readonly string[] {
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) {
    return file.status === 'failed'
      ? [`${file.name}\n${file.message ?? ''}\n${whyItEnded(output)}`]
      : [];
  }
  return failed.map(
    (test) => `${file.name}\n  ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`,
  );
}

/** What a JSON text says; null when it is none, as after a run that was ended. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** All groups together. */
export function sumResults(results: readonly GroupResult[]): GroupResult {
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
    skipped: results.reduce((sum, result) => sum + result.skipped, 0),
    failures: results.flatMap((result) => result.failures),
  };
}

/** The last line of a run: `tests: 12 passed, 0 failed, 1 skipped`. */
export function summaryLine(sum: GroupResult): string {
  const skipped = sum.skipped === 0 ? '' : `, ${sum.skipped} skipped`;
  return `tests: ${sum.passed} passed, ${sum.failed} failed${skipped}`;
}
