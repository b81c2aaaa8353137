import { expect, test } from 'vitest';
import { roleCatalogue } from '../../../test/roleCatalogue.ts';
import { compareRoles } from '../../role/compareRoles.ts';
import { deliveryManager } from '../../role/deliveryManager.ts';
import { projectManager } from '../../role/projectManager.ts';
import type { RoleAspect, RoleProfile } from '../../role/types.ts';
import { withoutMarks } from '../quoted.ts';
import type { RoleComparisonView } from '../types.ts';
import { roleComparisonGerman } from './messages.de.ts';
import { roleComparisonView, type RoleComparisonOptions } from './roleComparisonView.ts';

/** The view as people read it. */
function view(roles: readonly RoleProfile[], options?: RoleComparisonOptions): RoleComparisonView {
  const shown = roleComparisonView(compareRoles(roles), options);
  return JSON.parse(withoutMarks(JSON.stringify(shown))) as RoleComparisonView;
}

test('delivery manager and project manager in English', () => {
  expect(view([deliveryManager, projectManager])).toEqual({
    kind: 'role-comparison',
    language: 'en',
    title: 'Delivery Manager and Project Manager',
    subtitle: '5 of 5 aspects differ; 3 of 14 responsibilities shared',
    caption: 'The roles aspect by aspect',
    headings: { aspect: 'Aspect', relation: 'Comparison' },
    roles: ['Delivery Manager', 'Project Manager'],
    rows: [
      {
        aspect: 'Focus',
        cells: ['Long-term service delivery and the client relationship', 'One specific project, completed successfully'],
        relation: { kind: 'different', sign: '≠', words: 'different' },
      },
      {
        aspect: 'Scope',
        cells: ['Several projects or ongoing services', 'One project at a time'],
        relation: { kind: 'ordered', sign: '▲', words: 'wider · narrower' },
      },
      {
        aspect: 'Timeframe',
        cells: ['Continuous, as long as the engagement lasts', 'Defined start and end'],
        relation: { kind: 'ordered', sign: '▲', words: 'longer · shorter' },
      },
      {
        aspect: 'Decision level',
        cells: ['Strategic and operational', 'Tactical and operational'],
        relation: { kind: 'partly', sign: '≈', words: 'operational shared' },
      },
      {
        aspect: 'Success measure',
        cells: ['Client satisfaction, SLA and KPI adherence, service quality', 'On time, on budget, in scope'],
        relation: { kind: 'different', sign: '≠', words: 'different' },
      },
    ],
    responsibilities: {
      shared: {
        title: 'Shared responsibilities (3)',
        items: [
          'See that the quality is what was agreed (Delivery Manager: accountable; Project Manager: responsible)',
          'Manage budget, schedule and resources (Delivery Manager: responsible; Project Manager: accountable, derived from the source)',
          'Keep clients and other stakeholders in the picture (Delivery Manager: responsible, derived from the source; Project Manager: responsible)',
        ],
      },
      own: [
        {
          title: 'Delivery Manager only (6)',
          items: [
            'Oversee several projects and teams for one or more clients (responsible)',
            'Keep to the SLAs and KPIs that were promised (accountable)',
            'Meet what the contract obliges to (responsible)',
            'Handle escalations and keep clients satisfied (accountable)',
            'Keep improving the service and bring in new ideas (responsible)',
            'Align the delivery strategy with business goals (responsible)',
          ],
        },
        {
          title: 'Project Manager only (5)',
          items: [
            'Define scope, objectives and deliverables (accountable)',
            'Draw up the project plan and keep it current (responsible)',
            'Assign tasks and coordinate the team (responsible)',
            'Watch progress, risks and changes (responsible)',
            'Hand over the result and close the project (responsible)',
          ],
        },
      ],
    },
    neededWhen: [
      'Delivery Manager: needed for ongoing contracts, several projects side by side and the long-term success of clients.',
      'Project Manager: needed for planning, running and delivering a one-time project within set limits.',
      'Companies that define both roles clearly and use them well gain in client satisfaction, efficiency and growth.',
    ],
    sources: {
      title: 'Sources',
      items: [
        {
          title: 'Learnerskart: Delivery Manager vs Project Manager, 5 key differences',
          url: 'https://www.learnerskart.com/delivery-manager-vs-project-manager-5-key-differences-learnerskart',
        },
      ],
    },
  });
});

test('and in German', () => {
  const german = view([deliveryManager, projectManager], { messages: roleComparisonGerman });
  expect(german).toMatchObject({
    language: 'de',
    title: 'Delivery Manager und Project Manager',
    subtitle: 'In 5 von 5 Aspekten verschieden; 3 von 14 Aufgaben gemeinsam',
    neededWhen: [
      'Delivery Manager: gefragt für laufende Verträge, mehrere Projekte nebeneinander und den langfristigen Erfolg von Kunden.',
      'Project Manager: gefragt für ein einmaliges Projekt in festem Rahmen, von der Planung bis zur Übergabe.',
      'Unternehmen, die beide Rollen klar abgrenzen und gut einsetzen, gewinnen an Kundenzufriedenheit, Effizienz und Wachstum.',
    ],
  });
  expect(german.rows.map(({ aspect, relation }) => `${aspect}: ${relation.words}`)).toEqual([
    'Schwerpunkt: verschieden',
    'Reichweite: weiter · enger',
    'Zeithorizont: länger · kürzer',
    'Entscheidungsebene: gemeinsam: operativ',
    'Erfolgsmaßstab: verschieden',
  ]);
  expect(german.responsibilities.shared.items[0]).toBe(
    'Die vereinbarte Qualität sicherstellen (Delivery Manager: verantwortet das Ergebnis; Project Manager: zuständig)',
  );
});

/** Roles that have one aspect each way. */
function rolesWith(aspect: string, ...values: readonly (RoleAspect | undefined)[]): RoleProfile[] {
  return values.map((value, index) => ({ ...projectManager, id: `${index}`, aspects: value ? { [aspect]: value } : {} }));
}

const text = { en: 'Some' };

test.for<{ aspect: string; values: readonly (RoleAspect | undefined)[]; words: string }>([
  { aspect: 'focus', values: [{ text }, { text }], words: '= same' },
  { aspect: 'focus', values: [{ text }, undefined], words: '? not comparable' },
  {
    aspect: 'focus',
    values: [
      { text, tags: ['flow'] },
      { text, tags: ['flow', 'people'] },
    ],
    words: '≈ partly the same',
  },
  {
    aspect: 'scope',
    values: [
      { text, place: ['project'] },
      { text, place: ['portfolio'] },
      { text, place: ['programme'] },
      { text, place: ['project'] },
    ],
    words: '▲ narrowest · widest · between · narrowest',
  },
  {
    aspect: 'decisionLevel',
    values: [
      { text, place: ['strategic'] },
      { text, place: ['tactical'] },
      { text, place: ['tactical'] },
    ],
    words: '▲ higher · lower · lower',
  },
  {
    aspect: 'decisionLevel',
    values: [
      { text, place: ['operational', 'tactical'] },
      { text, place: ['operational', 'tactical', 'strategic'] },
    ],
    words: '≈ operational and tactical shared',
  },
  {
    aspect: 'timeframe',
    values: [
      { text, place: ['product-life', 'release'] },
      { text, place: ['product-life'] },
      { text, place: ['product-life', 'release'] },
    ],
    words: '≈ the life of a product shared, a release shared by 2 of 3',
  },
])('in words: $words', ({ aspect, values, words }) => {
  const [row] = view(rolesWith(aspect, ...values)).rows;
  expect(`${row?.relation.sign} ${row?.relation.words}`).toBe(words);
});

test('what a role does not say is said to be missing, and counts as no difference', () => {
  const [siteLead, caretaker] = roleCatalogue.roles;
  const shown = view([caretaker, siteLead]);
  expect(shown.subtitle).toBe('3 aspects not comparable; 1 of 2 responsibilities shared');
  expect(shown.rows.map(({ aspect, cells }) => [aspect, ...cells])).toEqual([
    ['Focus', 'not stated', 'The people on site'],
    ['Scope', 'not stated', 'A site'],
    ['Travel', 'not stated', 'None'],
  ]);
  expect(shown.responsibilities).toMatchObject({
    shared: { items: ['Lock up (Caretaker: responsible; Site Lead: contributes)'] },
    own: [{ title: 'Caretaker: no responsibilities of its own', items: [] }, { title: 'Site Lead only (1)' }],
  });
  expect(shown.neededWhen).toContain('With both, a site is open and warm.');
});

test('a language that profiles lack falls back to English, a region to its language', () => {
  const [siteLead, caretaker] = roleCatalogue.roles;
  const inGerman = view([siteLead, caretaker], { messages: { ...roleComparisonGerman, language: 'de-AT' } });
  expect(inGerman.roles).toEqual(['Standortleitung', 'Caretaker']);
  expect(inGerman.rows.at(-1)?.aspect).toBe('Reisen');
});

test('texts from outside keep their direction, and addresses that would run something are left out', () => {
  const hostile: RoleProfile = {
    ...projectManager,
    id: 'hostile',
    title: { en: 'מנהל\u202e' },
    sources: [
      { title: 'Here', url: 'javascript:alert(1)' },
      { title: 'Here', url: 'data:text/html,x' },
    ],
  };
  const shown = roleComparisonView(compareRoles([hostile, projectManager]));
  expect(shown.title).toBe('\u2068מנהל\u2069 and \u2068Project Manager\u2069');
  expect(shown.sources.items.map(({ url }) => url)).toEqual([undefined, projectManager.sources[0]?.url]);
});

/** Every text of a view by its place. */
function texts(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object(value) === value ? Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`)) : [];
}

test('nothing of the German view is the English one but names, signs and sources', () => {
  const german = new Map(texts(view([deliveryManager, projectManager], { messages: roleComparisonGerman })));
  const english = texts(view([deliveryManager, projectManager]));
  const same = english.filter(([path, said]) => german.get(path) === said).map(([path]) => path);
  expect(same.filter((path) => !/^\.kind$|^\.roles\.|\.relation\.(kind|sign)$|^\.sources\.items/.test(path))).toEqual([]);
  expect(german.size).toBe(english.length);
});
