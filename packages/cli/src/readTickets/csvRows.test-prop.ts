import fc from 'fast-check';
import { expect, test } from 'vitest';
import { source } from './bytes.fixture.ts';
import { csvRows, type CsvRow } from './csvRows.ts';
import { textBlocks } from './textBlocks.ts';

const cell = fc.oneof(
  fc.constantFrom('', 'a', '"', ',', '\n', '\r\n', 'x,y', 'say "hi"', '日本'),
  fc.string({ maxLength: 6 }).filter((text) => !/[\r\0\uFEFF]/.test(text)),
);
// A single empty cell would be an empty line, which is no row.
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test('what was written is read, line by line, whatever the pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (rows, size, lineEnd, ends) => {
        const lines = rows.map((cells) => cells.map(quoted).join(','));
        const text = lines.join(lineEnd) + (ends ? lineEnd : '');
        const found: CsvRow[] = [];
        for await (const batch of csvRows(textBlocks(source(text, { size }).bytes, 'x'), ',')) found.push(...batch);

        expect(found.map(({ cells }) => cells)).toEqual(rows);
        let line = 1;
        for (const [index, row] of found.entries()) {
          expect(row.line).toBe(line);
          expect(row.quotes).toBeUndefined();
          line += (lines[index] as string).split('\n').length;
        }
      },
    ),
    { numRuns: 300 },
  );
});
