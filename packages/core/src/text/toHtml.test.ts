import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { toHtml } from './toHtml.ts';
import type { CardView, HealthCardView, RoleComparisonView, SlaCardView } from './types.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The document as a parser sees it: names of elements with their attributes, and all of its text. */
function parsed(html: string): { readonly elements: readonly string[]; readonly text: string } {
  const elements: string[] = [];
  let text = '';
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if ('value' in node) text += node.value;
      if ('tagName' in node) {
        elements.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
        visit(node.childNodes);
      }
    }
  };
  visit(parseFragment(html).childNodes);
  return { elements, text };
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '</table><b>',
    '&amp;',
    'שלום',
    '\u2068a\u2069',
  ),
);

const status = fc.record({ tone: fc.constantFrom('good', 'attention', 'bad', 'unknown' as const), word: hostile });
const item = fc.record({ title: hostile, detail: hostile });
const table = fc.record({
  caption: hostile,
  columns: fc.constant([
    { title: 'Period', holds: 'name' as const },
    { title: 'Met', holds: 'figure' as const },
  ]),
  rows: fc.array(fc.tuple(hostile, hostile), { maxLength: 3 }),
});
const base = { language: fc.constantFrom('en', 'de'), title: hostile, subtitle: hostile };

const slaCard: fc.Arbitrary<SlaCardView> = fc.record({
  ...base,
  kind: fc.constant('sla-card'),
  status,
  verdict: hostile,
  figure: hostile,
  evidence: fc.array(hostile, { maxLength: 2 }),
  trend: fc.record({ takeaway: hostile, table, points: fc.constant([]) }),
  atRisk: item,
  worstBreach: item,
  notes: fc.array(hostile, { maxLength: 3 }),
});

const healthCard: fc.Arbitrary<HealthCardView> = fc.record({
  ...base,
  kind: fc.constant('health-card'),
  status,
  verdict: hostile,
  evidence: fc.array(hostile, { maxLength: 2 }),
  measures: fc.array(fc.record({ tone: fc.constantFrom('good', 'bad' as const), word: hostile, label: hostile }), { maxLength: 3 }),
  reasons: fc.array(
    fc.record({
      title: hostile,
      detail: hostile,
      points: hostile,
      shareRatio: fc.constant(1),
      tone: fc.constantFrom('good', 'bad' as const),
    }),
    { maxLength: 3 },
  ),
  pathToGreen: hostile,
  notes: fc.array(hostile, { maxLength: 2 }),
});

const roleComparison: fc.Arbitrary<RoleComparisonView> = fc.record({
  ...base,
  kind: fc.constant('role-comparison'),
  caption: hostile,
  headings: fc.record({ aspect: hostile, relation: hostile }),
  roles: fc.tuple(hostile, hostile),
  rows: fc.array(
    fc.record({
      aspect: hostile,
      cells: fc.tuple(hostile, hostile),
      relation: fc.record({ kind: fc.constantFrom('same', 'different' as const), sign: fc.constant('≠'), words: hostile }),
    }),
    { maxLength: 3 },
  ),
  responsibilities: fc.record({
    shared: fc.record({ title: hostile, items: fc.array(hostile, { maxLength: 2 }) }),
    own: fc.array(fc.record({ title: hostile, items: fc.array(hostile, { maxLength: 2 }) }), { maxLength: 2 }),
  }),
  neededWhen: fc.array(hostile, { maxLength: 2 }),
  sources: fc.record({
    title: hostile,
    items: fc.array(fc.record({ title: hostile, url: fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'data:text/html,x')) }), {
      maxLength: 2,
    }),
  }),
});

const view = fc.oneof<fc.Arbitrary<CardView>[]>(slaCard, healthCard, roleComparison);

const PLAIN = new Set('section lang,h2,h3,p,strong,ul,li,br,table,caption,thead,tbody,tr,th scope,td,bdi,a href'.split(','));

/** Every text in a view. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['kind', 'tone', 'language', 'holds', 'url'].includes(key) ? [] : textsOf(inner),
  );
}

const letters = (text: string) => text.replaceAll(/[\s\u2068\u2069\0]/gu, '');

test('whatever stands in a view becomes text, never markup, and all of it is there', () => {
  fc.assert(
    fc.property(view, (it) => {
      const { elements, text } = parsed(toHtml(it));
      expect(elements.filter((element) => !PLAIN.has(element))).toEqual([]);
      const shown = letters(text);
      for (const given of textsOf(it)) expect(shown).toContain(letters(given));
    }),
    { numRuns: 500 },
  );
});

test('addresses that are no web addresses are left out of links', () => {
  fc.assert(
    fc.property(roleComparison, (it) => {
      expect(toHtml(it)).not.toMatch(/href="(javascript|data):/);
    }),
  );
});

test('the heading takes its level, and those below it go one deeper', () => {
  const [it] = fc.sample(roleComparison, { numRuns: 1, seed: 1 });
  expect(it).toBeDefined();
  const { elements } = parsed(toHtml(it as RoleComparisonView, { headingLevel: 4 }));
  expect(new Set(elements.filter((element) => /^h\d$/.test(element)))).toEqual(new Set(['h4', 'h5']));
});
