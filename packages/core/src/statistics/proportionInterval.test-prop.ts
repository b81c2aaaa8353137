import fc from 'fast-check';
import { assert, expect, test } from 'vitest';
import { proportionInterval } from './proportionInterval.ts';

const counts = fc.integer({ min: 1, max: 10_000 }).chain((total) => fc.tuple(fc.nat(total), fc.constant(total)));

test('the interval holds the observed share, stays in 0..1 and mirrors when successes and failures swap', () => {
  fc.assert(
    fc.property(counts, ([successes, total]) => {
      const it = proportionInterval(successes, total);
      const mirror = proportionInterval(total - successes, total);
      assert(it.status === 'ok' && mirror.status === 'ok');
      expect(it.low).toBeGreaterThanOrEqual(0);
      expect(it.low).toBeLessThanOrEqual(it.ratio);
      expect(it.high).toBeGreaterThanOrEqual(it.ratio);
      expect(it.high).toBeLessThanOrEqual(1);
      expect(it.low).toBeCloseTo(1 - mirror.high, 12);
    }),
  );
});

test('more trials with the same share narrow it', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 20 }), ([successes, total], factor) => {
      const [few, many] = [proportionInterval(successes, total), proportionInterval(successes * factor, total * factor)];
      assert(few.status === 'ok' && many.status === 'ok');
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});
