import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const path = join(mkdtempSync(join(tmpdir(), 'results-')), 'results.json');

function summary(results: string): string[] {
  writeFileSync(path, results);
  return spawnSync(process.execPath, [fileURLToPath(new URL('testSummary.ts', import.meta.url)), path], { encoding: 'utf8' })
    .stdout.trimEnd()
    .split('\n');
}

const file = (name: string, assertionResults: readonly object[], message = '') => ({ name: resolve(name), message, assertionResults });
const passed = { status: 'passed', fullName: 'clocks stop', failureMessages: [] };

test('where all passed there is one line', () => {
  const testResults = [file('a.test.ts', [passed, { ...passed, status: 'pending' }])];
  expect(summary(JSON.stringify({ numPassedTests: 1, numFailedTests: 0, testResults }))).toEqual(['1 passed, 0 failed']);
});

test('what failed is named before the last line, with the first line of each reason', () => {
  const failed = {
    status: 'failed',
    fullName: 'clocks pause',
    failureMessages: ['Error: expected 1 to be 2\n    at a.test.ts', 'Error: too'],
  };
  const testResults = [file('sla/a.test.ts', [passed, failed]), file('b.test.ts', [], 'Cannot find module\n  at b.test.ts')];
  expect(summary(JSON.stringify({ numPassedTests: 1, numFailedTests: 1, testResults }))).toEqual([
    'Failed tests:',
    '  sla/a.test.ts > clocks pause',
    '    Error: expected 1 to be 2',
    '    Error: too',
    '  b.test.ts',
    '    Cannot find module',
    '',
    '1 passed, 1 failed',
  ]);
});

test('tests that never ran are none', () => {
  expect(summary('')).toEqual(['0 passed, 0 failed']);
});
