import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { notCovered } from './notCovered.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const schedule = { timeZone: 'UTC', weekly: { tue: [['09:00', '17:00']] } };

function vector(id: string, expected: object, op = 'between') {
  return { id, op, input: { schedule, start: '2031-05-06T09:00:00Z', end: '2031-05-06T09:00:10Z' }, expect: expected };
}

function file(name: string, contents: unknown): string {
  writeFileSync(join(folder, name), typeof contents === 'string' ? contents : JSON.stringify(contents));
  return name;
}

/** The runner as a person calls it, on the sources instead of the build. */
function run(...given: string[]) {
  const path = fileURLToPath(new URL('run.ts', import.meta.url));
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@plumbline/source', path, ...given], {
    encoding: 'utf8',
    env,
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const right = file('right.json', { suite: 'business-time', vectors: [vector('right', { seconds: 10 })] });

test('what is right passes', () => {
  expect(run(right)).toEqual({ status: 0, lines: ['business-time: 1 passed, 0 failed', '1 passed, 0 failed'], stderr: '' });
});

test('a planted wrong expectation is red', () => {
  const planted = file('planted.json', { suite: 'business-time', vectors: [vector('planted', { seconds: 11 })] });
  expect(run(right, planted)).toEqual({
    status: 1,
    lines: ['business-time: 1 passed, 1 failed', 'planted  expected {"seconds":11}  got {"seconds":10}', '1 passed, 1 failed'],
    stderr: '',
  });
});

test('with --red what is right fails, and the runner says that it must', () => {
  expect(run(right, '--red')).toMatchObject({
    status: 1,
    lines: ['business-time: 0 passed, 1 failed', expect.stringMatching(/^red: /), '0 passed, 1 failed'],
  });
});

test('with --red a vector that passes all the same is told apart: exit 2', () => {
  const movedBack = file('movedBack.json', { suite: 'business-time', vectors: [vector('moved-back', { seconds: 9 })] });
  expect(run(movedBack, '--red')).toMatchObject({
    status: 2,
    lines: [
      'business-time: 1 passed, 0 failed',
      'moved-back  passed with its expected value moved',
      expect.stringContaining('does not compare'),
      '1 passed, 0 failed',
    ],
  });
});

test.for([
  { name: 'op.json', contents: { suite: 'business-time', vectors: [vector('a', { seconds: 10 }, 'guess')] }, last: '0 passed, 1 failed' },
  { name: 'suite.json', contents: { suite: 'guessing', vectors: [vector('a', { seconds: 10 })] }, last: '0 passed, 1 failed' },
])('an unknown $name fails', ({ name, contents, last }) => {
  const { status, lines } = run(file(name, contents));
  expect(status).toBe(1);
  expect(lines.at(-1)).toBe(last);
});

test('a file that cannot be read is said, and the others still run', () => {
  expect(run('absent.json', file('broken.json', '{'), right)).toMatchObject({
    status: 1,
    lines: ['business-time: 1 passed, 0 failed', '1 passed, 0 failed'],
    stderr: expect.stringMatching(/absent\.json: .*\n.*broken\.json: /),
  });
});

const [laterSuite = ''] = notCovered;

test.skipIf(laterSuite === '')('a suite that is not built yet is said and does not count', () => {
  const later = file('later.json', { suite: laterSuite, vectors: [vector('a', { seconds: 10 })] });
  expect(run(later)).toMatchObject({ status: 0, lines: [`${laterSuite}: not covered, 1 vectors`, '0 passed, 0 failed'] });
});

test('an unknown option is one line', () => {
  const { status, stderr } = run('--rde');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^conformance: Unknown option '--rde'[^\n]*\n$/);
});
