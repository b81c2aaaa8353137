import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a wrong type test is red', { timeout: 60_000 }, () => {
  const config = fileURLToPath(new URL('canary.config.ts', import.meta.url));
  const run = spawnSync(`${root}node_modules/.bin/vitest`, ['run', '--root', root, '--config', config], {
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined },
  });
  expect(run.stdout + run.stderr).toMatch(/TypeCheckError.*\bstring\b/);
  expect(run.stdout).toContain('1 failed');
  expect(run.status).toBe(1);
});
