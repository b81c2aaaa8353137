import { expect, test } from 'vitest';
import { watchPage } from '../base/page.fixture.ts';
import { goldReport, northwind } from './cards.fixture.ts';
import { PlumbHealthCard } from './health-card/health-card.ts';
import { PlumbRoleComparison } from './role-comparison/role-comparison.ts';
import { PlumbSlaCard } from './sla-card/sla-card.ts';
import { structureFaults } from './structure.fixture.ts';

watchPage();

/** Markup in a page of its own colours, forced or not. */
function planted(markup: string): Element {
  const box = document.createElement('div');
  box.style.cssText = 'background: #fff; color: #000; forced-color-adjust: none';
  box.setHTMLUnsafe(markup);
  document.body.append(box);
  return box;
}

const chart = (marks: string, after = '') => `<figure><svg role="img" aria-label="Up">${marks}</svg>${after}</figure>`;
const goodTable =
  '<table><caption>Months</caption><thead><tr><th scope="col">Month</th></tr></thead><tbody><tr><th scope="row">May</th></tr></tbody></table>';

test.for([
  { it: 'a meter without a name', markup: '<meter value="0.5"></meter>', rule: 'a meter has a name: meter' },
  {
    it: 'a table without headers',
    markup: '<table><caption>Months</caption><tbody><tr><td>May</td></tr></tbody></table>',
    rule: 'a table has headers with a scope: table',
  },
  { it: 'a table without a caption', markup: '<table><tr><th scope="col">Month</th></tr></table>', rule: 'a table has a caption: table' },
  {
    it: 'a mark of 2.9 to 1',
    markup: chart('<circle cx="5" cy="5" r="4" fill="#989898"></circle>'),
    rule: 'a mark has a contrast of 3: circle',
  },
  {
    it: 'a target of 20 pixels',
    markup: '<button style="width: 20px; height: 20px; padding: 0">x</button>',
    rule: 'a target is 24 pixels: button',
  },
  {
    it: 'a series without its table',
    markup: chart('<circle r="4"></circle><circle r="4"></circle>'),
    rule: 'a series has its table: svg',
  },
  { it: 'a chart without a name', markup: '<svg role="img"></svg>', rule: 'a chart has a name: svg' },
  {
    it: 'text of 11 pixels',
    markup: chart('<text y="20" style="font-size: 11px">May</text>'),
    rule: 'text in a chart is 12 pixels: text',
  },
])('$it is found', ({ markup, rule }) => {
  expect(structureFaults(planted(markup))).toContain(rule);
});

test.for([
  { it: 'a meter with a label', markup: '<label>Load <meter value="0.5"></meter></label>' },
  { it: 'a table with all that it needs', markup: goodTable },
  { it: 'a mark just above 3 to 1', markup: chart('<circle r="4" fill="#949494"></circle>') },
  { it: 'a target of 24 pixels', markup: '<button style="width: 24px; height: 24px; padding: 0">x</button>' },
  { it: 'a series with its table', markup: chart('<circle r="4"></circle><circle r="4"></circle>', goodTable) },
])('$it is none', ({ markup }) => {
  expect(structureFaults(planted(markup))).toEqual([]);
});

test.for([
  { elementClass: PlumbSlaCard, data: goldReport },
  { elementClass: PlumbHealthCard, data: northwind },
  { elementClass: PlumbRoleComparison, data: undefined },
])('the cards are built well: $elementClass.tag', async ({ elementClass, data }) => {
  elementClass.define();
  const card = Object.assign(new elementClass(), { data });
  document.body.append(card);
  await card.updateComplete;
  for (const details of card.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  expect(structureFaults(card.shadowRoot as ShadowRoot)).toEqual([]);
});
