import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVectorFile } from './readVectorFile.ts';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'vectors-')), 'made-up.json');
  writeFileSync(path, text);
  return path;
}

test('fields that are not known are left alone', () => {
  const vector = { id: 'a', input: { n: 1 }, expect: { n: 2 } };
  const text = JSON.stringify({
    suite: 'doubling',
    about: 'x',
    later: [1],
    vectors: [{ ...vector, op: null, tolerance: null, mood: 'good' }],
  });
  expect(readVectorFile(file(text))).toEqual({ suite: 'doubling', vectors: [vector] });
});

test.for([
  { text: 'suite: doubling', says: /JSON/ },
  { text: '[]', says: /"suite"/ },
  { text: '{"suite":"doubling"}', says: /"vectors"/ },
  { text: '{"suite":"doubling","vectors":[1]}', says: /vectors\[0\]: expected an object/ },
  {
    text: '{"suite":"doubling","vectors":[{"id":"a","input":{},"expect":{}},{"input":{},"expect":{}}]}',
    says: /vectors\[1\]: expected an "id"/,
  },
  { text: '{"suite":"doubling","vectors":[{"id":"a","op":1,"input":{},"expect":{}}]}', says: /"op"/ },
  { text: '{"suite":"doubling","vectors":[{"id":"a","expect":{}}]}', says: /"input"/ },
  { text: '{"suite":"doubling","vectors":[{"id":"a","input":{},"expect":5}]}', says: /"expect"/ },
  { text: '{"suite":"doubling","vectors":[{"id":"a","input":{},"expect":{},"tolerance":"1"}]}', says: /"tolerance"/ },
])('$text is refused', ({ text, says }) => {
  expect(() => readVectorFile(file(text))).toThrow(says);
});
