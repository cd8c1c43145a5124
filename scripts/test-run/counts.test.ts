import { expect, test } from 'vitest';
import { countReport, sumResults, summaryLine } from './counts.ts';
import { isInstalled } from './system-packages.ts';

const passedFile = {
  name: 'a.test.ts',
  status: 'passed',
  assertionResults: [{ fullName: 'a works', status: 'passed', failureMessages: [] }],
};

function report(of: {
  passed: number;
  failed?: number;
  pending?: number;
  files?: object[];
}): string {
  return JSON.stringify({
    numPassedTests: of.passed,
    numFailedTests: of.failed ?? 0,
    numPendingTests: of.pending ?? 0,
    numTodoTests: 0,
    testResults: of.files ?? [passedFile],
  });
}

const run = { exitCode: 0, output: 'the output' };

test('a good run counts its tests', () => {
  const counted = countReport({ ...run, json: report({ passed: 3, pending: 1 }) });
  expect(counted).toEqual({ passed: 3, failed: 0, skipped: 1, failures: [] });
});

test('a failing test is counted and told', () => {
  const file = {
    name: 'b.test.ts',
    status: 'failed',
    assertionResults: [{ fullName: 'b works', status: 'failed', failureMessages: ['no'] }],
  };
  const json = report({ passed: 1, failed: 1, files: [passedFile, file] });
  const counted = countReport({ ...run, exitCode: 1, json });
  expect(counted.failed).toBe(1);
  expect(counted.failures).toEqual(['b.test.ts\n  b works\nno']);
});

test('a file that cannot be loaded counts as a failure', () => {
  const file = {
    name: 'c.test.ts',
    status: 'failed',
    message: 'no such module',
    assertionResults: [],
  };
  const json = report({ passed: 1, files: [passedFile, file] });
  const counted = countReport({ ...run, exitCode: 1, json });
  expect(counted).toMatchObject({ passed: 1, failed: 1 });
  expect(counted.failures[0]).toContain('no such module');
});

test('a file whose process ended in its midst is told with the end of what the run printed', () => {
  const file = { name: 'd.test.ts', status: 'failed', message: '', assertionResults: [] };
  const output = ['long ago', ...Array<string>(80).fill('.'), 'Worker exited, signal SIGSEGV'];
  const json = report({ passed: 1, files: [passedFile, file] });
  const { failures } = countReport({ exitCode: 1, json, output: output.join('\n') });
  expect(failures[0]).toContain('d.test.ts');
  expect(failures[0]).toContain('SIGSEGV');
  expect(failures[0]).not.toContain('long ago');
});

test('what a process said as it ended comes first, wherever it was printed', () => {
  const file = { name: 'd.test.ts', status: 'failed', message: '', assertionResults: [] };
  const fine = Array<string>(200).fill(' ✓ fine');
  const words = ['FATAL ERROR: of the native part', '1: a frame', '2: another'];
  const output = [...fine, ...words, ...fine].join('\n');
  const { failures } = countReport({
    exitCode: 1,
    json: report({ passed: 1, files: [passedFile, file] }),
    output,
  });
  expect(failures[0]?.split('\n').slice(2, 5)).toEqual(words);
  expect(failures[0]).toMatch(/✓ fine$/u);
});

test('no report, a bad end and an empty group are failures, whatever else was said', () => {
  for (const bad of [
    { ...run, json: null },
    { ...run, json: '{' },
    { ...run, json: '{}' },
    { ...run, exitCode: 1, json: report({ passed: 5 }) },
    { ...run, exitCode: null, json: report({ passed: 5 }) },
    { ...run, json: report({ passed: 0, files: [] }) },
  ])
    expect(countReport(bad).failed).toBe(1);
});

test('the last line sums all groups and names skips only when there are some', () => {
  const one = { passed: 2, failed: 0, skipped: 0, failures: [] };
  expect(summaryLine(sumResults([one, one]))).toBe('tests: 4 passed, 0 failed');
  const two = { passed: 0, failed: 1, skipped: 3, failures: ['x'] };
  expect(summaryLine(sumResults([one, two]))).toBe('tests: 2 passed, 1 failed, 3 skipped');
});

test('a package under its newer name counts as installed, a removed one does not', () => {
  const answer = 'socat installed\nlibasound2t64 installed\nxvfb config-files\n';
  expect(isInstalled('socat', answer)).toBe(true);
  expect(isInstalled('libasound2', answer)).toBe(true);
  expect(isInstalled('xvfb', answer)).toBe(false);
  expect(isInstalled('so', answer)).toBe(false);
});
