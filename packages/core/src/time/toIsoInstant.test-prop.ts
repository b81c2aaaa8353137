import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEpochMs } from './toEpochMs.ts';
import { toIsoInstant } from './toIsoInstant.ts';

const ofYears0To9999 = fc.integer({ min: Date.parse('0000-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') });

test('writes what the platform writes, without the zeros', () => {
  fc.assert(
    fc.property(ofYears0To9999, (ms) => {
      expect(toIsoInstant(ms)).toBe(new Date(ms).toISOString().replace('.000Z', 'Z'));
    }),
    { numRuns: 5000 },
  );
});

test('is read back as the same instant', () => {
  fc.assert(
    fc.property(ofYears0To9999, (ms) => {
      expect(toEpochMs(toIsoInstant(ms))).toBe(ms);
    }),
  );
});
