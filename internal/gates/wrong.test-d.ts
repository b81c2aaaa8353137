import { expectTypeOf, test } from 'vitest';

// The canary: typeTests.test.ts requires this to be red.
test('a number is a string', () => {
  expectTypeOf<number>().toEqualTypeOf<string>();
});
