import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration } from './formatDuration.ts';

const unitMs: Readonly<Record<string, number>> = { h: 3_600_000, min: 60_000, s: 1000 };

test('what is shown is the whole duration, to the millisecond', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1e9, max: 1e9 })), (ms) => {
      const text = formatDuration(ms);
      const shown = [...text.matchAll(/([\d.,]+) (h|min|s)/g)].reduce(
        (sum, [, value = '', unit = '']) =>
          sum + Math.round(Number(value.replaceAll(',', '')) * 1000) * ((unitMs[unit] ?? Number.NaN) / 1000),
        0,
      );
      expect(text.startsWith('−') ? -shown : shown).toBe(ms);
    }),
  );
});
