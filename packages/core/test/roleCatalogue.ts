import type { Json, Spoilt } from './documents.ts';

/** A catalogue of roles with every feature in it; see documents.ts. */
export const roleCatalogue = {
  plumbline: 1,
  kind: 'role-catalogue',
  roles: [
    {
      id: 'site-lead',
      title: { en: 'Site Lead', de: 'Standortleitung' },
      summary: { en: 'Runs a site.', 'pt-BR': 'Dirige um local.' },
      aspects: {
        scope: { text: { en: 'A site' }, place: ['several-projects', 'account'], basis: 'derived' },
        focus: { text: { en: 'The people on site' }, tags: ['people', 'outcome'], basis: 'ours' },
        travel: { text: { en: 'None' }, title: { en: 'Travel', de: 'Reisen' } },
      },
      responsibilities: [
        { id: 'open-up', text: { en: 'Open up in the morning' }, strength: 'accountable', basis: 'published' },
        { id: 'lock-up', text: { en: 'Lock up at night' }, strength: 'contributes' },
      ],
      neededFor: { en: 'sites with people on them' },
      companions: [
        { role: 'caretaker', text: { en: 'With both, a site is open and warm.' }, basis: 'ours' },
        { role: 'nurse', text: { en: 'x' } },
      ],
      sources: [{ title: 'Handbook', url: '/handbook/site' }, { title: 'A book' }, { title: 'A page', url: 'https://example.com/roles' }],
    },
    {
      id: 'caretaker',
      title: { en: 'Caretaker' },
      summary: { en: 'Keeps a site in order.' },
      aspects: {},
      responsibilities: [{ id: 'lock-up', text: { en: 'Lock up' }, strength: 'responsible' }],
      neededFor: { en: 'sites' },
      sources: [],
    },
  ],
} as const satisfies Json;

const TEXTS = 'texts by language with English among them, such as { "en": "Scope", "de": "Umfang" }';
const SCOPE = 'task, team, project, several-projects, programme, account, portfolio, organisation';

export const spoiltRoleCatalogues: readonly Spoilt[] = [
  { path: 'kind', value: 'roles', message: 'kind: expected "role-catalogue"; got "roles"', inJsonSchema: true },
  { path: 'roles', message: 'roles: expected a list of roles; got nothing', inJsonSchema: true },
  { path: 'roles[0].id', value: ' ', message: 'roles[0].id: expected an id such as "delivery-manager"; got " "', inJsonSchema: true },
  {
    path: 'roles[1].id',
    value: 'site-lead',
    message: 'roles[1].id: expected an id that no other has; got "site-lead"',
    inJsonSchema: false,
  },
  { path: 'roles[0].title', value: 'Site Lead', message: `roles[0].title: expected ${TEXTS}; got "Site Lead"`, inJsonSchema: true },
  {
    path: 'roles[0].title',
    value: { de: 'Standortleitung' },
    message: `roles[0].title: expected ${TEXTS}; got {"de":"Standortleitung"}`,
    inJsonSchema: true,
  },
  {
    path: 'roles[0].title',
    value: { en: 'Site Lead', 'in German': 'Standortleitung' },
    message: 'roles[0].title["in German"]: expected a language tag, such as "en" or "pt-BR"; got "in German"',
    inJsonSchema: true,
  },
  { path: 'roles[0].title.de', value: '', message: 'roles[0].title.de: expected text; got ""', inJsonSchema: true },
  {
    path: 'roles[0].aspects.scope.place[0]',
    value: 4,
    message: 'roles[0].aspects.scope.place[0]: expected a step of a scale, such as "project" or "strategic"; got 4',
    inJsonSchema: true,
  },
  {
    path: 'roles[0].aspects.scope.place[0]',
    value: 'strategic',
    message: `roles[0].aspects.scope.place[0]: expected one of ${SCOPE}; got "strategic"`,
    inJsonSchema: false,
  },
  {
    path: 'roles[0].aspects.travel.place',
    value: ['task'],
    message: 'roles[0].aspects.travel.place[0]: expected no place, since this aspect has no scale; got "task"',
    inJsonSchema: false,
  },
  {
    path: 'roles[0].aspects.focus.basis',
    value: 'hearsay',
    message: 'roles[0].aspects.focus.basis: expected "published", "derived" or "ours"; got "hearsay"',
    inJsonSchema: true,
  },
  {
    path: 'roles[0].aspects.focus.tag',
    value: [],
    message: 'roles[0].aspects.focus.tag: expected one of the keys text, place, tags, title, basis; got "tag" (did you mean "tags"?)',
    inJsonSchema: true,
  },
  {
    path: 'roles[0].responsibilities[1].strength',
    value: 'informed',
    message: 'roles[0].responsibilities[1].strength: expected "accountable", "responsible" or "contributes"; got "informed"',
    inJsonSchema: true,
  },
  {
    path: 'roles[0].responsibilities[1].id',
    value: 'open-up',
    message: 'roles[0].responsibilities[1].id: expected an id that no other has; got "open-up"',
    inJsonSchema: false,
  },
  {
    path: 'roles[0].sources[0].url',
    value: 'javascript:alert(1)',
    message: 'roles[0].sources[0].url: expected an address that begins with "https://", or a path; got "javascript:alert(1)"',
    inJsonSchema: true,
  },
  {
    path: 'roles[0].person',
    value: 'Ann',
    message:
      'roles[0].person: expected one of the keys id, title, summary, aspects, responsibilities, neededFor, companions, sources; got "person"',
    inJsonSchema: true,
  },
];
