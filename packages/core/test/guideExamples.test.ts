import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as importing from '../src/import.ts';
import * as core from '../src/index.ts';
import { expectLike } from './expectLike.ts';

const root = join(import.meta.dirname, '../../..');
const pages = ['README.md', 'packages/core/README.md', ...readdirSync(join(root, 'docs/guide')).map((page) => `docs/guide/${page}`)];
const examples = pages.flatMap((page) => codeOf(page, 'ts').map((code, index) => ({ page, index: index + 1, code })));

test('the pages hold examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

describe.each(examples)('$page, example $index', ({ code }) => {
  test('says what comes out', () => {
    const wanted: string[] = [];
    const names = { ...core, ...importing };
    run(code, { ...names, check: (value: unknown, text: string) => (wanted.push(text), expectLike(value, text, names)) });
    expect(wanted.length).toBeGreaterThan(0);
  });
});

// What the command line reads alone is read in its tests.
const documents = pages
  .flatMap((page) => codeOf(page, 'json').map((code) => ({ page, document: JSON.parse(code) as { kind: string } })))
  .filter(({ document }) => document.kind !== 'ticket-mapping');

test.each(documents)('JSON on $page is read', async ({ document }) => {
  const { parseCalendar, parseRoleCatalogue, parseSlaPolicy } = await import('../src/schema.ts');
  const parsers: Readonly<Record<string, (json: unknown) => unknown>> = {
    calendar: parseCalendar,
    'role-catalogue': parseRoleCatalogue,
    'sla-policy': parseSlaPolicy,
  };
  expect(parsers[document.kind]?.(document)).toEqual(document);
});

function codeOf(page: string, language: string): readonly string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, code = '']) => code,
  );
}

/** Runs an example in which `call(…); // value` says what comes out. */
function run(code: string, names: Readonly<Record<string, unknown>>): void {
  const checked = code
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .map((line) =>
      line.replace(/^(?!const |\/\/)(.*?); \/\/ (.*)$/, (_, call: string, value: string) => `check(${call}, ${JSON.stringify(value)});`),
    )
    .join('\n');
  const { outputText } = ts.transpileModule(checked, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None } });
  // oxlint-disable-next-line typescript/no-implied-eval -- the examples of our own pages
  new Function(...Object.keys(names), outputText)(...Object.values(names));
}
