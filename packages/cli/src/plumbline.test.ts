import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const sample = fileURLToPath(new URL('../../../examples/sla-report/sample/', import.meta.url));
const plumbline = (...args: readonly string[]) =>
  spawn(process.execPath, ['--conditions=@plumbline/source', fileURLToPath(new URL('plumbline.ts', import.meta.url)), ...args]);

async function end(child: ReturnType<typeof plumbline>) {
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, stderr };
}

test('a reader that goes away early is no failure', async () => {
  const child = plumbline(
    'sla',
    'report',
    `${sample}tickets.csv`,
    '--policy',
    `${sample}policy.json`,
    '--format',
    'json',
    '--list',
    '10000',
  );
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await end(child)).toEqual({ exitCode: 0, stderr: '' });
});

test('standard input that goes on is not waited for when it cannot be used', async () => {
  const child = plumbline('sla', 'report', '-', '--policy', `${sample}policy.json`);
  child.stdin.on('error', () => {});
  child.stdin.write('number;opened\n1;2\n');
  expect(await end(child)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('standard input: expected a column "id"') });
});
