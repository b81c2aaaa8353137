import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as importing from '../src/import.ts';
import * as core from '../src/index.ts';
import * as schema from '../src/schema.ts';
import * as text from '../src/text.ts';
import * as scope from './exampleScope.ts';
import { expectLike } from './expectLike.ts';

const names = { ...core, ...schema, ...importing, ...text, ...scope };
const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.(test|test-prop|test-d)\./.test(file),
);
const documented = files.flatMap(examplesIn);

test('every public function has an example', () => {
  const functions = Object.entries({ ...core, ...schema, ...importing, ...text }).filter(([, value]) => typeof value === 'function');
  const missing = functions.map(([name]) => name).filter((name) => !documented.some((example) => example.name === name));
  expect(missing).toEqual([]);
});

describe.each(documented)('$file $name', ({ lines }) => {
  test.each(lines)('%s', (line) => {
    const [, code = '', wanted = ''] = /^(.*?);?\s*\/\/ (.*)$/.exec(line) ?? [];
    expect(wanted, 'an example says what comes out: `call(…); // value`').not.toBe('');
    expectLike(evaluate(code), wanted, names);
  });
});

function examplesIn(file: string): readonly { file: string; name: string; lines: readonly string[] }[] {
  const tree = ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    const name = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? statement.name?.text : undefined;
    const lines = ts
      .getJSDocTags(statement)
      .filter((tag) => tag.tagName.text === 'example')
      .flatMap((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? '').split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return name === undefined || lines.length === 0 ? [] : [{ file, name, lines }];
  });
}

function evaluate(code: string): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- the examples of our own docstrings
  return new Function(...Object.keys(names), `return (${code});`)(...Object.values(names));
}
