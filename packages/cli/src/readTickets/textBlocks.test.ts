import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { source } from './bytes.fixture.ts';
import { textBlocks } from './textBlocks.ts';

async function blocks(content: string | Uint8Array, size?: number): Promise<string[]> {
  const result: string[] = [];
  for await (const block of textBlocks(source(content, size === undefined ? {} : { size }).bytes, 'tickets.csv')) result.push(block);
  return result;
}

const text = 'id,note\n1,naïve\n2,日本語 😀\n3,last';

test.for([1, 2, 3, 7, 1000])('whole lines, never cut in a character, from pieces of %d bytes', async (size) => {
  const found = await blocks(text, size);
  expect(found.join('')).toBe(text);
  for (const block of found.slice(0, -1)) expect(block.endsWith('\n')).toBe(true);
});

test('a byte order mark is no text', async () => {
  expect((await blocks(`\uFEFF${text}`, 1)).join('')).toBe(text);
});

test.for([1, 1000])('gzip is told by its first bytes, in pieces of %d bytes', async (size) => {
  expect((await blocks(gzipSync(text), size)).join('')).toBe(text);
  expect((await blocks(Buffer.concat([gzipSync('id\n'), gzipSync('1\n')]), size)).join('')).toBe('id\n1\n');
});

test('the line ends of the oldest kind', async () => {
  expect((await blocks('id\r1\r2')).join('')).toBe('id\n1\n2');
  expect((await blocks('id\r\n1\r\n')).join('')).toBe('id\r\n1\r\n');
});

test.for(['PK,name\n1,a\n', '%PDF,name\n1,a\n'])('text may begin as archives and PDFs do: %j', async (csv) => {
  expect((await blocks(csv)).join('')).toBe(csv);
});

test('nothing gives nothing', async () => {
  expect(await blocks('')).toEqual([]);
  expect(await blocks(gzipSync(''))).toEqual([]);
});

test.for([
  ['a workbook', Buffer.from('PK\u0003\u0004 anything'), 'ZIP archive'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'a PDF'],
  ['UTF-16', Buffer.from('\uFEFFid,note\n', 'utf16le'), 'UTF-16 text'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'no UTF-8 in line 1'],
  ['zero bytes', Buffer.from('id\n1\n2\0\n'), 'a zero byte in line 3'],
  ['Windows-1252', Buffer.from('id,note\n1,caf\u00e9\n', 'latin1'), 'no UTF-8 in line 2'],
  ['gzip cut short', gzipSync(text.repeat(1000)).subarray(0, 60), 'damaged or cut'],
  ['gzip of something binary', gzipSync(Buffer.from([1, 0, 2, 0])), 'a zero byte in line 1'],
] as const)('%s is refused by name', async ([, bytes, got]) => {
  await expect(blocks(bytes)).rejects.toThrow(`tickets.csv: expected`);
  await expect(blocks(bytes)).rejects.toThrow(got);
});

test('the line of bad bytes counts the blocks before', async () => {
  await expect(blocks(Buffer.concat([Buffer.from('id\n1\n2\n'), Buffer.from([0xff, 0x0a])]), 2)).rejects.toThrow('in line 4');
});
