import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar, places, policy, put, report, ticket } from '../test/documents.ts';
import { OPTIONS, partlyObservedModel } from '../test/arbitraryHealth.ts';
import { healthReport } from '../test/healthReport.ts';
import { roleCatalogue } from '../test/roleCatalogue.ts';
import { healthReport as calculated } from './health/healthReport.ts';
import {
  safeParseCalendar,
  safeParseHealthReport,
  safeParseRoleCatalogue,
  safeParseSlaPolicy,
  safeParseSlaReport,
  safeParseTicket,
} from './schema.ts';

const kinds = [
  { kind: 'calendar', safeParse: safeParseCalendar, good: calendar },
  { kind: 'policy', safeParse: safeParseSlaPolicy, good: policy },
  { kind: 'ticket', safeParse: safeParseTicket, good: ticket },
  { kind: 'report', safeParse: safeParseSlaReport, good: report },
  { kind: 'health report', safeParse: safeParseHealthReport, good: healthReport },
  { kind: 'role catalogue', safeParse: safeParseRoleCatalogue, good: roleCatalogue },
] as const;

const names = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'targets', 'weekly', 'plumbline', 'kind', ''),
  fc.string(),
);
const texts = fc.oneof(
  fc.string(),
  fc.nat(200_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom('always', 'PT1H', '2026-01-01', '\u0000', '\ud800'),
);
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.jsonValue({ maxDepth: 8 }),
  texts,
  fc.nat(20_000).map((depth) => nested(depth)),
  fc
    .dictionary(names, fc.oneof(texts, fc.anything()))
    .map(
      (entries) =>
        JSON.parse(
          `{"__proto__":1,${JSON.stringify(Object.fromEntries(Object.entries(entries).filter(([, value]) => isText(value)))).slice(1)}`.replace(
            ',}',
            '}',
          ),
        ) as unknown,
    ),
);

/** What JSON can hold: not -0. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { not: value };
  return value;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

test.for(kinds)('$kind: nothing makes it throw, and every issue is in our words', ({ safeParse, good }) => {
  const somewhere = fc.tuple(fc.constantFrom(...places(good)), anything).map(([path, value]) => put(good, path, value));
  fc.assert(
    fc.property(fc.oneof(anything, somewhere), (document) => {
      const result = safeParse(document);
      if (result.status === 'ok') return;
      expect(result.issues.length).toBeGreaterThan(0);
      for (const { path, expected, received, message } of result.issues) {
        expect(expected).not.toMatch(/invalid input|^$/i);
        expect(received.length).toBeLessThan(200);
        expect(
          message.startsWith(path === '' ? `expected ${expected}; got ${received}` : `${path}: expected ${expected}; got ${received}`),
        ).toBe(true);
      }
    }),
    { numRuns: 250 },
  );
});

test.for(kinds)('$kind: what was read reads the same again', ({ safeParse, good }) => {
  const likely = fc.constantFrom('always', 'PT1H', '2026-03-27', '2026-03-27T16:30:00Z', 'closed', 1, 0.5, true, [], {}, ['closed']);
  const somewhere = fc.tuple(fc.constantFrom(...places(good)), fc.oneof(likely, json)).map(([path, value]) => put(good, path, value));
  const again = (result: ReturnType<typeof safeParse>) =>
    result.status === 'ok' ? safeParse(JSON.parse(JSON.stringify(result.value))) : result;
  fc.assert(
    fc.property(somewhere, (document) => {
      const result = safeParse(document);
      expect(again(result)).toEqual(result);
    }),
    { numRuns: 300 },
  );
});

test('a health report that was calculated is one that can be read', () => {
  fc.assert(
    fc.property(partlyObservedModel, ({ model, observations }) => {
      const value = calculated(model, observations, OPTIONS);
      expect(safeParseHealthReport(JSON.parse(JSON.stringify(value)))).toEqual({ status: 'ok', value });
    }),
  );
});
