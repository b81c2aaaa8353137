import { expect, test } from 'vitest';
import { roleCatalogue } from '../../test/roleCatalogue.ts';
import { compareRoles } from './compareRoles.ts';
import { deliveryManager } from './deliveryManager.ts';
import { projectManager } from './projectManager.ts';
import type { RoleAspect, RoleProfile } from './types.ts';

const comparison = compareRoles([deliveryManager, projectManager]);

test('delivery manager and project manager differ in all five aspects, as published', () => {
  expect(comparison.differences).toEqual(comparison.aspects);
  expect(comparison.aspects.map(({ aspect, relation }) => [aspect, relation])).toEqual([
    ['focus', { kind: 'different', by: 'tags' }],
    ['scope', { kind: 'ordered', by: 'place', order: [['delivery-manager'], ['project-manager']] }],
    ['timeframe', { kind: 'ordered', by: 'place', order: [['delivery-manager'], ['project-manager']] }],
    ['decisionLevel', { kind: 'partly', by: 'place', shared: [{ value: 'operational', roles: ['delivery-manager', 'project-manager'] }] }],
    ['successMeasure', { kind: 'different', by: 'tags' }],
  ]);
});

test('what both see to is shared, each with its own strength; the rest is their own', () => {
  const { shared, own, count, sharedCount, ownCount } = comparison.responsibilities;
  expect(shared.map(({ id, by }) => [id, ...by.map(({ strength }) => strength)])).toEqual([
    ['assure-quality', 'accountable', 'responsible'],
    ['manage-budget-schedule-and-resources', 'responsible', 'accountable'],
    ['communicate-with-stakeholders', 'responsible', 'responsible'],
  ]);
  expect(own.map(({ role, responsibilities }) => [role, ...responsibilities.map(({ id }) => id)])).toEqual([
    [
      'delivery-manager',
      'oversee-projects-and-teams',
      'keep-service-levels',
      'keep-contract',
      'keep-clients-satisfied',
      'improve-continuously',
      'align-with-business-goals',
    ],
    ['project-manager', 'define-scope', 'plan-project', 'coordinate-team', 'control-progress-risks-and-changes', 'close-project'],
  ]);
  expect({ count, sharedCount, ownCount }).toEqual({ count: 14, sharedCount: 3, ownCount: 11 });
});

test('what comes of having both is said once, whichever is named first', () => {
  const together = [{ roles: ['delivery-manager', 'project-manager'], text: deliveryManager.companions?.[0]?.text, basis: 'published' }];
  expect(comparison.together).toEqual(together);
  expect(compareRoles([projectManager, deliveryManager]).together).toEqual(together);
  expect(compareRoles([deliveryManager, { ...projectManager, id: 'other' }]).together).toEqual([]);
});

/** Roles that have one aspect each way. */
function roles(...aspects: readonly (RoleAspect | undefined)[]): RoleProfile[] {
  return aspects.map((decisionLevel, index) => ({
    ...projectManager,
    id: String.fromCharCode(97 + index),
    aspects: decisionLevel ? { decisionLevel } : {},
  }));
}

const text = { en: 'Some' };
const at = (...place: NonNullable<RoleAspect['place']>): RoleAspect => ({ text, place });
const tagged = (...tags: string[]): RoleAspect => ({ text, tags });

test.for<{ name: string; of: readonly (RoleAspect | undefined)[]; relation: object }>([
  { name: 'equal places', of: [at('strategic'), at('strategic')], relation: { kind: 'same', by: 'place' } },
  {
    name: 'equal places in another order',
    of: [at('strategic', 'tactical'), at('tactical', 'strategic')],
    relation: { kind: 'same', by: 'place' },
  },
  {
    name: 'equal roles stand together in an order',
    of: [at('tactical'), at('strategic'), at('tactical')],
    relation: { kind: 'ordered', by: 'place', order: [['b'], ['a', 'c']] },
  },
  {
    name: 'ranges that touch are not ordered',
    of: [at('operational', 'tactical'), at('tactical', 'strategic')],
    relation: { kind: 'partly', by: 'place', shared: [{ value: 'tactical', roles: ['a', 'b'] }] },
  },
  {
    name: 'what two of three share is named with whose it is, upwards on the scale',
    of: [at('operational', 'strategic'), at('strategic'), at('operational', 'tactical')],
    relation: {
      kind: 'partly',
      by: 'place',
      shared: [
        { value: 'operational', roles: ['a', 'c'] },
        { value: 'strategic', roles: ['a', 'b'] },
      ],
    },
  },
  {
    name: 'places that lie across each other without a common step',
    of: [at('operational', 'strategic'), at('tactical')],
    relation: { kind: 'different', by: 'place' },
  },
  {
    name: 'words where one has only a place and another only tags',
    of: [at('tactical'), tagged('flow')],
    relation: { kind: 'same', by: 'text' },
  },
  {
    name: 'tags where not all have a place',
    of: [{ ...at('tactical'), tags: ['flow', 'people'] }, tagged('people')],
    relation: { kind: 'partly', by: 'tags', shared: [{ value: 'people', roles: ['a', 'b'] }] },
  },
  { name: 'equal tags', of: [tagged('flow', 'people'), tagged('people', 'flow')], relation: { kind: 'same', by: 'tags' } },
  { name: 'an empty list of tags says nothing', of: [tagged(), tagged()], relation: { kind: 'same', by: 'text' } },
  { name: 'other words', of: [{ text }, { text: { en: 'Any' } }], relation: { kind: 'different', by: 'text' } },
  { name: 'an aspect that one does not have', of: [at('tactical'), undefined], relation: { kind: 'unknown', missingIn: ['b'] } },
])('$name', ({ of, relation }) => {
  const { aspects, differences } = compareRoles(roles(...of));
  expect(aspects.map((aspect) => aspect.relation)).toEqual([relation]);
  expect(differences).toHaveLength(['same', 'unknown'].includes(aspects[0]!.relation.kind) ? 0 : 1);
});

test('further aspects follow the five by their ids, whatever they are called', () => {
  const further: unknown = JSON.parse('{ "__proto__": { "text": { "en": "p" } }, "toString": { "text": { "en": "s" } } }');
  const odd = { ...projectManager, id: 'odd', aspects: { ...projectManager.aspects, ...(further as RoleProfile['aspects']) } };
  const { aspects } = compareRoles([projectManager, odd]);
  expect(aspects.map(({ aspect }) => aspect).join()).toBe('focus,scope,timeframe,decisionLevel,successMeasure,__proto__,toString');
  expect(aspects.slice(5).map(({ relation }) => relation)).toEqual([
    { kind: 'unknown', missingIn: ['project-manager'] },
    { kind: 'unknown', missingIn: ['project-manager'] },
  ]);
});

test('two hundred roles at once', () => {
  const many = Array.from({ length: 200 }, (_, index) => ({ ...projectManager, id: `role-${index}` }));
  const { aspects, responsibilities } = compareRoles(many);
  expect(aspects.map(({ relation }) => relation.kind)).toEqual(['same', 'same', 'same', 'same', 'same']);
  expect(responsibilities).toMatchObject({ count: 8, sharedCount: 8, ownCount: 0 });
});

const [siteLead, caretaker] = roleCatalogue.roles;

test.for<{ name: string; given: unknown; code: string; path: string }>([
  { name: 'nothing', given: undefined, code: 'role/invalid-comparison', path: 'roles' },
  { name: 'no list', given: { 0: siteLead, 1: caretaker, length: 2 }, code: 'role/invalid-comparison', path: 'roles' },
  { name: 'no role', given: [], code: 'role/invalid-comparison', path: 'roles' },
  { name: 'one role', given: [siteLead], code: 'role/invalid-comparison', path: 'roles' },
  { name: 'the same role twice', given: [siteLead, siteLead], code: 'role/invalid-comparison', path: 'roles[1].id' },
  {
    name: 'two roles of one id',
    given: [siteLead, caretaker, { ...caretaker, id: 'site-lead' }],
    code: 'role/invalid-comparison',
    path: 'roles[2].id',
  },
  { name: 'no roles in the list', given: [siteLead, null], code: 'role/invalid-profile', path: 'roles[1]' },
  { name: 'an id instead of a role', given: ['site-lead', 'caretaker'], code: 'role/invalid-profile', path: 'roles[0]' },
  { name: 'a title as text', given: [siteLead, { ...caretaker, title: 'x' }], code: 'role/invalid-profile', path: 'roles[1]' },
  { name: 'no aspects', given: [siteLead, { ...caretaker, aspects: null }], code: 'role/invalid-profile', path: 'roles[1]' },
  {
    name: 'an aspect without text',
    given: [siteLead, { ...caretaker, aspects: { focus: 'x' } }],
    code: 'role/invalid-profile',
    path: 'roles[1]',
  },
  {
    name: 'a place that is no list',
    given: [siteLead, { ...caretaker, aspects: { scope: { text, place: 'project' } } }],
    code: 'role/invalid-profile',
    path: 'roles[1]',
  },
  {
    name: 'a place of another scale',
    given: [siteLead, { ...caretaker, aspects: { scope: { text, place: ['tactical'] } } }],
    code: 'role/invalid-profile',
    path: 'roles[1].aspects.scope.place[0]',
  },
  {
    name: 'no responsibilities',
    given: [siteLead, { ...caretaker, responsibilities: undefined }],
    code: 'role/invalid-profile',
    path: 'roles[1]',
  },
  {
    name: 'a responsibility that is none',
    given: [siteLead, { ...caretaker, responsibilities: [null] }],
    code: 'role/invalid-profile',
    path: 'roles[1]',
  },
  {
    name: 'a responsibility twice',
    given: [siteLead, { ...caretaker, responsibilities: [...caretaker.responsibilities, ...caretaker.responsibilities] }],
    code: 'role/invalid-profile',
    path: 'roles[1].responsibilities[1].id',
  },
])('refuses $name', ({ given, code, path }) => {
  expect(() => compareRoles(given as readonly RoleProfile[])).toThrow(
    expect.objectContaining({ name: 'PlumblineError', code, details: expect.objectContaining({ path }) as object }),
  );
});
