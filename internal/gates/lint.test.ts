import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A lint rule that matches no file is green for ever: each is planted a fault that it must find, and near it what it must let pass.

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Planted {
  readonly path: string;
  readonly code: string;
  /** The rule that must object; absent: none may. */
  readonly rule?: string;
}

const down = 'plumbline(imports-down)';
const core = 'packages/core/src';
const planted: readonly Planted[] = [
  // Floors.
  { path: `${core}/time/up.ts`, code: `export { a } from '../calendar/a.ts';`, rule: down },
  { path: `${core}/time/upType.ts`, code: `import type { A } from '../sla/types.ts';\nexport type B = A;`, rule: down },
  { path: `${core}/time/upInline.ts`, code: `export type B = import('../sla/types.ts').A;`, rule: down },
  { path: `${core}/time/upLate.ts`, code: `export const a = () => import('../sla/a.ts');`, rule: down },
  { path: `${core}/time/unnamed.ts`, code: 'export const a = (b: string) => import(`./${b}.ts`);', rule: down },
  { path: `${core}/time/neighbour.ts`, code: `export { a } from '../statistics/a.ts';`, rule: down },
  { path: `${core}/time/deep/up.ts`, code: `export { a } from '../../calendar/a.ts';`, rule: down },
  { path: `${core}/errors.ts`, code: `export { a } from './time/a.ts';`, rule: down },
  { path: `${core}/sla/top.ts`, code: `export { a } from '../index.ts';`, rule: down },
  { path: `${core}/attic/unknown.ts`, code: `export { a } from '../errors.ts';`, rule: down },
  { path: `${core}/calendar/unknown.ts`, code: `export { a } from '../attic/a.ts';`, rule: down },
  { path: `${core}/sla/down.ts`, code: `export { a } from '../calendar/a.ts';\nexport { b } from './b.ts';` },
  { path: `${core}/index.ts`, code: `export { a } from './health/a.ts';` },
  { path: `${core}/time/up.test.ts`, code: `export { a } from '../calendar/a.ts';` },
  { path: `${core}/time/up.test-prop.ts`, code: `export { a } from '../calendar/a.ts';` },

  // Packages.
  { path: `${core}/sla/zod.ts`, code: `export { z } from 'zod/mini';`, rule: down },
  { path: `${core}/sla/zodType.ts`, code: `import type { z } from 'zod';\nexport type A = z;`, rule: down },
  { path: `${core}/sla/ical.ts`, code: `export { a } from 'ical.js';`, rule: down },
  { path: `${core}/sla/node.ts`, code: `export { readFileSync } from 'node:fs';`, rule: down },
  { path: `${core}/sla/schema.ts`, code: `export { a } from './sla.schema.ts';`, rule: down },
  { path: `${core}/text.ts`, code: `export { a } from './schema.ts';`, rule: down },
  { path: `${core}/sla/sla.schema.ts`, code: `export { z } from 'zod/mini';\nexport { a } from '../time/time.schema.ts';` },
  { path: `${core}/schema.ts`, code: `export { a } from './sla/sla.schema.ts';` },
  { path: `${core}/import/calendar.ts`, code: `export { a } from 'ical.js';` },

  // No clock, no chance, no host.
  { path: `${core}/sla/newDate.ts`, code: 'export const a = new Date();', rule: 'plumbline(no-clock)' },
  { path: `${core}/sla/date.ts`, code: 'export const a = Date();', rule: 'plumbline(no-clock)' },
  { path: `${core}/sla/now.ts`, code: 'export const a = Date.now();', rule: 'eslint(no-restricted-properties)' },
  { path: `${core}/sla/random.ts`, code: 'export const a = Math.random();', rule: 'eslint(no-restricted-properties)' },
  { path: `${core}/sla/process.ts`, code: 'export const a = process.version;', rule: 'eslint(no-restricted-globals)' },
  { path: `${core}/sla/console.ts`, code: 'console.log(1);', rule: 'eslint(no-console)' },
  { path: `${core}/sla/dateOf.ts`, code: 'export const a = (b: number) => new Date(b);' },

  // Exports.
  { path: `${core}/sla/index.ts`, code: `export * from './a.ts';`, rule: 'plumbline(no-export-all)' },
  { path: `${core}/sla/star.ts`, code: `export * as a from './a.ts';`, rule: 'plumbline(no-export-all)' },
  { path: `${core}/sla/default.ts`, code: 'export default 1;', rule: 'import(no-default-export)' },
  { path: 'packages/cli/src/default.ts', code: 'export default 1;', rule: 'import(no-default-export)' },
  { path: 'packages/cli/tsup.config.ts', code: 'export default 1;' },

  // Type-aware rules, in both halves of the workspace.
  {
    path: `${core}/sla/floating.ts`,
    code: 'export const a = () => {\n  Promise.resolve(1);\n};',
    rule: 'typescript(no-floating-promises)',
  },
  {
    path: 'packages/cli/src/floating.ts',
    code: 'export const a = () => {\n  Promise.resolve(1);\n};',
    rule: 'typescript(no-floating-promises)',
  },
  {
    path: 'packages/cli/src/truthy.ts',
    code: 'export const a = (b?: number) => (b ? 1 : 2);',
    rule: 'typescript(strict-boolean-expressions)',
  },
];

const house = mkdtempSync(join(tmpdir(), 'plumbline-lint-'));
const found = new Map<string, string[]>();

beforeAll(() => {
  for (const name of [
    '.oxlintrc.json',
    'tsconfig.base.json',
    'tsconfig.json',
    'tsconfig.node.json',
    'packages/core/tsconfig.json',
    'internal/gates',
  ]) {
    cpSync(join(root, name), join(house, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const { path, code } of planted) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${code}\n`);
  }
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--type-aware', '--format=json', 'packages'], {
    cwd: house,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
  for (const { filename, code } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code]);
}, 60_000);

afterAll(() => rmSync(house, { recursive: true }));

test.for(planted)('$path: $rule', ({ path, rule }) => {
  expect(found.get(path) ?? []).toEqual(rule === undefined ? [] : [rule]);
});
