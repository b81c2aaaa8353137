import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

const losses = fc.array(
  fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.nat(1000).map((tenths) => tenths / 10),
  ),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('what is shown adds up to the rounded sum, and each is off by less than a tenth', () => {
  fc.assert(
    fc.property(losses, (values) => {
      const shown = apportion(values);
      const sum = values.reduce((a, b) => a + b, 0);
      expect(shown.reduce((a, b) => a + Math.round(b * 10), 0)).toBe(Math.round(sum * 10));
      for (const [index, value] of values.entries()) expect(Math.abs(shown[index]! - value)).toBeLessThanOrEqual(0.1 + 1e-9);
    }),
  );
});
