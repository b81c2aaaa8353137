import { expectTypeOf, test } from 'vitest';

/** What a schema is to give for an interface: the same without `readonly`, instants as text. */
export type AsRead<T> = [Date] extends [T]
  ? string
  : T extends string | number | boolean | null
    ? T
    : { -readonly [Key in keyof T]: AsRead<T[Key]> };

interface Sample {
  readonly at: string | number | Date;
  readonly list?: readonly { readonly name: string }[];
  readonly pair: readonly [string, number];
}

test('readonly goes, instants become text, what is optional stays so', () => {
  expectTypeOf<AsRead<Sample>>().toEqualTypeOf<{ at: string; list?: { name: string }[]; pair: [string, number] }>();
  expectTypeOf<AsRead<Sample>>().not.toEqualTypeOf<{ at: string; pair: [string, number] }>();
});
