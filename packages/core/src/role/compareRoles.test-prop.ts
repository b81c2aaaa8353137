import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRoles } from './compareRoles.ts';
import { scales } from './scales.ts';
import type { RoleAspect, RoleAspectRelation, RoleComparison, RoleProfile } from './types.ts';

const text = fc.constantFrom('One', 'Two', 'Three').map((en) => ({ en }));
const tags = fc.uniqueArray(fc.constantFrom('flow', 'people', 'outcome', '__proto__'));

function aspect(steps: readonly string[]): fc.Arbitrary<RoleAspect> {
  const place = fc.uniqueArray(fc.constantFrom(...steps), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<NonNullable<RoleAspect['place']>>;
  return fc.record({ text, place, tags }, { requiredKeys: ['text'] });
}

const aspects = fc.record(
  {
    focus: fc.record({ text, tags }, { requiredKeys: ['text'] }),
    scope: aspect(scales.scope),
    timeframe: aspect(scales.timeframe),
    decisionLevel: aspect(scales.decisionLevel),
    b: fc.record({ text, tags }),
    a: fc.record({ text }),
  },
  { requiredKeys: [] },
);
const responsibilities = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('plan', 'do', 'check', 'act', 'toString', '__proto__'),
    text,
    strength: fc.constantFrom('accountable', 'responsible', 'contributes'),
  }),
  { selector: ({ id }) => id },
);
const EMPTY = { title: { en: 'T' }, summary: { en: 'S' }, neededFor: { en: 'n' }, aspects: {}, responsibilities: [], sources: [] };
const ids = ['p', 'q', 'r', 's', 't'];
const companions = fc.uniqueArray(fc.record({ role: fc.constantFrom(...ids), text }), { selector: ({ role }) => role });
const role = fc.record({ id: fc.constantFrom(...ids), title: text, summary: text, neededFor: text, aspects, responsibilities, companions });
const severalRoles = fc.uniqueArray(role, { minLength: 2, maxLength: 5, selector: ({ id }) => id }).map((profiles) =>
  profiles.map((profile): RoleProfile => ({
    ...profile,
    sources: [],
    companions: profile.companions.filter((companion) => companion.role !== profile.id),
  })),
);

/** The comparison with all that follows the order of the roles put into the order of their ids. */
function byId({ roles, aspects: rows, differences, responsibilities: { shared, own, ...counts }, together }: RoleComparison): object {
  const sorted = <Item>(items: readonly Item[], key: (item: Item) => string) =>
    items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const relationById = (relation: RoleAspectRelation): object => {
    if (relation.kind === 'unknown') return { ...relation, missingIn: relation.missingIn.toSorted() };
    if (relation.kind === 'ordered') return { ...relation, order: relation.order.map((group) => group.toSorted()) };
    if (relation.kind === 'partly') return { ...relation, shared: relation.shared.map((it) => ({ ...it, roles: it.roles.toSorted() })) };
    return relation;
  };
  const rowsById = (of: typeof rows) =>
    of.map((row) => ({ ...row, values: sorted(row.values, (value) => value.role), relation: relationById(row.relation) }));
  return {
    roles: sorted(roles, ({ id }) => id),
    // Not sorted: their order does not follow that of the roles.
    aspects: rowsById(rows),
    differences: rowsById(differences),
    shared: sorted(
      shared.map((it) => ({ ...it, by: sorted(it.by, (entry) => entry.role) })),
      ({ id }) => id,
    ),
    own: sorted(own, (it) => it.role),
    counts,
    together: sorted(together, (it) => it.roles.join()),
  };
}

test('the order of the roles permutes the result and nothing else', () => {
  const twoOrders = severalRoles.chain((roles) =>
    fc.tuple(fc.constant(roles), fc.shuffledSubarray(roles, { minLength: roles.length, maxLength: roles.length })),
  );
  fc.assert(
    fc.property(twoOrders, ([roles, reordered]) => {
      const comparison = compareRoles(reordered);
      expect(comparison.roles.map(({ id }) => id)).toEqual(reordered.map(({ id }) => id));
      expect(byId(comparison)).toEqual(byId(compareRoles(roles)));
    }),
  );
});

test('identical roles are the same in every aspect and share everything', () => {
  fc.assert(
    fc.property(role, fc.integer({ min: 2, max: 4 }), (profile, copies) => {
      const roles = ids.slice(0, copies).map((id) => ({ ...profile, id, sources: [], companions: [] }));
      const { aspects: rows, differences, responsibilities: work } = compareRoles(roles);
      expect(rows.map(({ relation }) => relation.kind)).toEqual(Object.keys(profile.aspects).map(() => 'same'));
      expect(differences).toEqual([]);
      expect(work.shared.map(({ id }) => id)).toEqual(profile.responsibilities.map(({ id }) => id));
      expect(work).toMatchObject({ count: profile.responsibilities.length, sharedCount: profile.responsibilities.length, ownCount: 0 });
    }),
  );
});

test('shared and own responsibilities are all there are, each once', () => {
  fc.assert(
    fc.property(severalRoles, (roles) => {
      const { shared, own, count, sharedCount, ownCount } = compareRoles(roles).responsibilities;
      const told = [
        ...shared.flatMap(({ id, by }) => by.map((entry) => `${entry.role} ${id}`)),
        ...own.flatMap((it) => it.responsibilities.map(({ id }) => `${it.role} ${id}`)),
      ];
      const given = roles.flatMap((it) => it.responsibilities.map(({ id }) => `${it.id} ${id}`));
      expect(told.toSorted()).toEqual(given.toSorted());
      expect(new Set(given.map((it) => it.split(' ')[1])).size).toBe(count);
      expect([sharedCount, ownCount]).toEqual([shared.length, own.flatMap((it) => it.responsibilities).length]);
      expect(sharedCount + ownCount).toBe(count);
      expect(shared.every(({ by }) => by.length >= 2)).toBe(true);
    }),
  );
});

/** Places of several roles on the scale of scope, as ranks. */
const ranks = fc
  .integer({ min: 1, max: 3 })
  .chain((span) =>
    fc.array(fc.uniqueArray(fc.nat(scales.scope.length - 1), { minLength: 1, maxLength: span }), { minLength: 2, maxLength: 4 }),
  );

test('roles are in order exactly if of any two either has the same place or lies wholly above the other', () => {
  const equal = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((rank) => b.includes(rank));
  const above = (a: readonly number[], b: readonly number[]) => Math.min(...a) > Math.max(...b);
  fc.assert(
    fc.property(ranks, (places) => {
      const roles = places.map((place, index): RoleProfile => {
        const scope = { text: { en: 'Some' }, place: place.map((rank) => scales.scope[rank] ?? 'task') };
        return { ...EMPTY, id: String(index), aspects: { scope } };
      });
      const relation = compareRoles(roles).aspects[0]?.relation;
      const pairs = places.flatMap((a, index) => places.slice(index + 1).map((b) => [a, b] as const));
      const inOrder = pairs.every(([a, b]) => equal(a, b) || above(a, b) || above(b, a));
      const expected = inOrder ? (pairs.every(([a, b]) => equal(a, b)) ? ['same'] : ['ordered']) : ['partly', 'different'];
      expect(expected).toContain(relation?.kind);
      if (relation?.kind !== 'ordered') return;
      const groups = relation.order.map((group) => group.map((id) => places[Number(id)] ?? []));
      expect(groups.flat()).toHaveLength(places.length);
      for (const [index, [first = [], ...others]] of groups.entries()) {
        expect(others.every((other) => equal(first, other))).toBe(true);
        expect(groups.slice(index + 1).every((lower) => lower.every((other) => above(first, other)))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
