import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The demo as `pnpm demo` runs it. */
async function demo(): Promise<readonly string[]> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--conditions=@plumbline/source', path('demo.ts')]);
  expect(stderr).toBe('');
  return stdout.split('\n');
}

test('a breach says why: its reopening, its pause, and the time that each took', async () => {
  const text = (await demo()).join(' ').replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/REQ-\d+ [^:]+: [^.]+ used, [^.]+ over: [^.]+ while In progress, [^.]+; reopened once, [\d hmin]+ used since\./);
  expect(text).toMatch(/paused once, which took out [\d hmin]+[;.]/);
});

test('what the guide shows of the demo is what the demo says', async () => {
  const guide = await readFile(path('../../docs/guide/report.md'), 'utf8');
  const [, excerpt = ''] = /```text\n(.*?)```/s.exec(guide) ?? [];
  const quoted = excerpt.split('\n').filter((line) => line !== '' && line !== '…');
  expect(quoted.length).toBeGreaterThan(20);

  // Every line, in the order of the demo.
  const rest = [...(await demo())];
  for (const line of quoted) {
    expect(rest).toContain(line);
    rest.splice(0, rest.indexOf(line) + 1);
  }
});
