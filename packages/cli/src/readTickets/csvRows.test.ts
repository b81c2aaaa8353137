import { expect, test } from 'vitest';
import { csvRows, type CsvRow } from './csvRows.ts';

async function rows(blocks: readonly string[], delimiter = ','): Promise<CsvRow[]> {
  const found: CsvRow[] = [];
  for await (const batch of csvRows(
    (async function* () {
      yield* blocks;
    })(),
    delimiter,
  ))
    found.push(...batch);
  return found;
}

test('rows with their lines; empty lines are no rows', async () => {
  expect(await rows(['a,b\r\n\r\n1,2\r\n', '\n3,'])).toEqual([
    { cells: ['a', 'b'], line: 1, lastLine: 1 },
    { cells: ['1', '2'], line: 3, lastLine: 3 },
    { cells: ['3', ''], line: 5, lastLine: 5 },
  ]);
});

test('quoted delimiters, quotes and line breaks, over blocks', async () => {
  expect(await rows(['a,b\n1,"x,""y""\n', 'z"\n2,w\n'])).toEqual([
    { cells: ['a', 'b'], line: 1, lastLine: 1 },
    { cells: ['1', 'x,"y"\nz'], line: 2, lastLine: 3 },
    { cells: ['2', 'w'], line: 4, lastLine: 4 },
  ]);
  expect(await rows(['"a"\r\n"1"\r\n'])).toMatchObject([{ cells: ['a'] }, { cells: ['1'], line: 2 }]);
  expect(await rows(['a\n"1"'])).toMatchObject([{ cells: ['a'] }, { cells: ['1'], line: 2 }]);
});

test('another delimiter', async () => {
  expect(await rows(['a;b\n1,5;2\n'], ';')).toMatchObject([{ cells: ['a', 'b'] }, { cells: ['1,5', '2'] }]);
  expect(await rows(['a\tb\n1\t2\n'], '\t')).toMatchObject([{ cells: ['a', 'b'] }, { cells: ['1', '2'] }]);
});

test('a quote inside a value that does not begin with one is a character', async () => {
  expect(await rows(['a,b\n5" pipe,2\n'])).toMatchObject([{ cells: ['a', 'b'] }, { cells: ['5" pipe', '2'] }]);
});

test.for([
  ['text behind the closing quote', 'a,b\n"x" y,2\n3,4\n"5",6\n'],
  ['a stray quote at the start of a value', 'a,b\n"x,2\n3,4\n"5",6\n'],
] as const)('%s costs one line', async ([, text]) => {
  expect((await rows([text])).slice(1)).toEqual([
    { cells: [], line: 2, lastLine: 2, quotes: 'misplaced' },
    { cells: ['3', '4'], line: 3, lastLine: 3 },
    { cells: ['5', '6'], line: 4, lastLine: 4 },
  ]);
});

test('a faulty row that began lines before is given up where its fault begins', async () => {
  expect((await rows(['a,b\n"1\n2","x" y\n3,4\n'])).slice(1)).toEqual([
    { cells: [], line: 2, lastLine: 3, quotes: 'misplaced' },
    { cells: ['3', '4'], line: 4, lastLine: 4 },
  ]);
});

test('a quote that is never closed costs one line too', async () => {
  const many = Array.from({ length: 2000 }, (_, at) => `${at},value\n`);
  const [, before, faulty, ...others] = await rows(['a,b\n0,0\n1,"open\n', ...many]);
  expect(before).toMatchObject({ line: 2 });
  expect(faulty).toEqual({ cells: [], line: 3, lastLine: 3, quotes: 'not-closed' });
  expect(others).toHaveLength(2000);
  expect(others.at(-1)).toEqual({ cells: ['1999', 'value'], line: 2003, lastLine: 2003 });
});

test('a file full of faults takes time in proportion', async () => {
  const text = `a,b\n${'"x" y,2\n'.repeat(50_000)}`;
  const found = await rows([text.slice(0, 200_004), text.slice(200_004)]);
  expect(found).toHaveLength(50_001);
  expect(found.at(-1)).toMatchObject({ line: 50_001, quotes: 'misplaced' });
});
