import { expect, test } from 'vitest';
import { safeParseRoleCatalogue } from '../schema.ts';
import { deliveryManager } from './deliveryManager.ts';
import { projectManager } from './projectManager.ts';

const profiles = [deliveryManager, projectManager];

test('the shipped profiles are a catalogue as anybody can write one', () => {
  const catalogue = { plumbline: 1, kind: 'role-catalogue', roles: profiles };
  expect(safeParseRoleCatalogue(structuredClone(catalogue))).toEqual({ status: 'ok', value: catalogue });
});

/** Every text of a profile but its job title. */
function texts(value: unknown, key = ''): Readonly<Record<string, string>>[] {
  if (Object(value) !== value || key === 'title') return [];
  if (Object.hasOwn(value as object, 'en')) return [value as Readonly<Record<string, string>>];
  return Object.entries(value as object).flatMap(([name, part]) => texts(part, name));
}

test.for(profiles)('$id: every text is there in English and German, and none is a copy', (profile) => {
  const all = texts(profile);
  expect(all.length).toBeGreaterThan(14);
  for (const { en, de } of all) {
    expect(en?.trim()).toBeTruthy();
    expect(de?.trim()).toBeTruthy();
    expect(de).not.toBe(en);
  }
});

test.for(profiles)('$id: every claim says how well it is founded', ({ aspects, responsibilities, companions = [] }) => {
  const claims = [...Object.values(aspects), ...responsibilities, ...companions];
  expect(claims.filter(({ basis }) => basis === undefined)).toEqual([]);
});
