import { expect } from 'vitest';

/**
 * Holds a value against how an example writes it: `0.9526…` is a number that begins so; a trailing `, …` leaves out the rest of an object.
 *
 * @param names what the wanted text may refer to
 */
export function expectLike(value: unknown, wanted: string, names: Readonly<Record<string, unknown>>): void {
  const isPartial = /,\s*…\s*\}$/.test(wanted);
  const code = wanted.replace(/,\s*…\s*\}$/, ' }').replaceAll(/(-?\d+(?:\.\d+)?)…/g, 'beginning("$1")');
  // oxlint-disable-next-line typescript/no-implied-eval -- the examples of our own pages
  const expected: unknown = new Function('beginning', ...Object.keys(names), `return (${code});`)(beginning, ...Object.values(names));
  if (isPartial) expect(value).toMatchObject(expected as object);
  else expect(value).toEqual(expected);
}

function beginning(digits: string): unknown {
  const places = digits.split('.')[1]?.length ?? 0;
  const asymmetricMatch = (value: unknown) => typeof value === 'number' && Math.abs(value - Number(digits)) <= 10 ** -places;
  return { asymmetricMatch, toString: () => `${digits}…` };
}
