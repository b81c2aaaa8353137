import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from './migrate.ts';

const toSecond = (older: object) => ({ ...older, plumbline: 2, zone: 'UTC' });
const toThird = (older: object) => ({ ...older, plumbline: 3 });

test.for([
  { version: 1, reads: { plumbline: 3, zone: 'UTC' } },
  { version: 2, reads: { plumbline: 3 } },
  { version: 3, reads: { plumbline: 3 } },
])('a document of version $version is brought up step by step', ({ version, reads }) => {
  expect(migrate({ plumbline: version }, version, [toSecond, toThird])).toEqual(reads);
});

test('a document of the newest version stays the one that was given', () => {
  const document = { plumbline: 1 };
  expect(migrate(document, 1, MIGRATIONS['sla-policy'])).toBe(document);
});
