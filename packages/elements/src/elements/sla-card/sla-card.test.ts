import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { jsonScript, nextError, settled, watchPage } from '../../base/page.fixture.ts';
import { goldReport, shown, textOf, violationsOf } from '../cards.fixture.ts';
import { PlumbSlaCard } from './sla-card.ts';

PlumbSlaCard.define();
watchPage();

const text = JSON.stringify(goldReport);

async function typed(attributes: Readonly<Record<string, string>> = {}): Promise<PlumbSlaCard> {
  const card = new PlumbSlaCard();
  card.data = goldReport;
  return await shown(card, attributes);
}

test('the verdict, the figure with what it rests on, and what to look at', async () => {
  const card = await typed();
  expect(textOf(card, '[part=title]')).toBe('Gold support, resolution');
  expect(textOf(card, '[part=status]')).toBe('Not proven');
  expect(textOf(card, '[part=verdict]')).toContain('Above the objective of 95 % so far');
  expect(textOf(card, '[part=figure]')).toBe('95.3 %');
  expect(textOf(card, '[part=evidence]')).toContain('181 of 190 kept');
  expect(textOf(card, '[part=items]')).toContain('3 tickets at risk');
});

test.for([
  { way: 'a JSON script', place: () => shown(new PlumbSlaCard(), {}, jsonScript(text)) },
  { way: 'the attribute', place: () => shown(new PlumbSlaCard(), { data: text }) },
])('$way shows the same as typed data', async ({ place }) => {
  expect(textOf(await place())).toBe(textOf(await typed()));
});

test('the chart says in words what it shows, and everything in it stands in its table', async () => {
  const card = await typed();
  const chart = card.shadowRoot?.querySelector('[part=chart]');
  const takeaway = chart?.querySelector('figcaption')?.textContent;
  expect(takeaway).toContain('Sep 2026');
  expect(chart?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(takeaway);
  expect(chart?.querySelectorAll('tbody tr')).toHaveLength(6);
  expect(chart?.querySelectorAll('.place')).toHaveLength(6);
});

test('a month without a decision is a gap in the line, with a mark of its own', async () => {
  const card = await typed();
  // One line for June and July, another from September on.
  expect(card.shadowRoot?.querySelector('.line')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  expect([...(card.shadowRoot?.querySelectorAll('.place') ?? [])].map((place) => place.classList[1])).toEqual([
    'good',
    'good',
    'unknown',
    'bad',
    'good',
    'good',
  ]);
});

test('a mark stands where its figure says', async () => {
  const card = await typed();
  const places = [...(card.shadowRoot?.querySelectorAll('.place') ?? [])];
  const line = card.shadowRoot?.querySelector('.target')?.getAttribute('y1') ?? '';
  const heights = places.map((place) => Number.parseFloat(place.getAttribute('y') ?? ''));
  // June at 97.4 % is above the objective of 95 %, September at 88 % below; up is less.
  expect(heights[0]).toBeLessThan(Number.parseFloat(line));
  expect(heights[3]).toBeGreaterThan(Number.parseFloat(line));
});

test('a metric that the report does not have: the reason with those that it has; corrected, it is shown', async () => {
  const card = new PlumbSlaCard();
  card.setAttribute('metric', 'first-response');
  card.data = goldReport;
  document.body.append(card);
  const { issues } = await nextError(card);
  expect(issues[0]?.message).toContain('resolution');
  card.metric = 'resolution';
  card.data = { ...goldReport };
  await settled(card);
  expect(card.matches(':state(error)')).toBe(false);
  expect(textOf(card, '[part=figure]')).toBe('95.3 %');
});

test('in German where the page is, once German is loaded', async () => {
  await import('../../locales/de.ts');
  const card = await typed({ lang: 'de' });
  expect(card.shadowRoot?.querySelector('[part=base]')?.getAttribute('lang')).toBe('de');
  expect(textOf(card, '[part=verdict]')).toContain('Bisher über dem Ziel von 95 %');
  expect(textOf(card, 'summary')).toBe('Tabelle');
});

test('its heading stands at the level that the page says', async () => {
  const card = await typed({ 'heading-level': '4' });
  expect(card.shadowRoot?.querySelector('[part=title]')?.localName).toBe('h4');
});

test('the table opens with the keyboard, and is the one stop but for its scrolling region', async () => {
  const card = await typed();
  await userEvent.keyboard('{Tab}');
  expect(card.shadowRoot?.activeElement?.localName).toBe('summary');
  await userEvent.keyboard('{Enter}');
  expect(card.shadowRoot?.querySelector('details')?.open).toBe(true);
});

test('keeps to its width of 320 pixels', async () => {
  const page = document.createElement('div');
  page.style.inlineSize = '320px';
  const card = await typed();
  page.append(card);
  document.body.append(page);
  await card.updateComplete;
  expect(card.shadowRoot?.querySelector('[part=base]')?.scrollWidth).toBeLessThanOrEqual(320);
});

test('no violations of WCAG 2.2 AA, with the table open too', async () => {
  const card = await typed();
  expect(await violationsOf(card)).toEqual([]);
  card.shadowRoot?.querySelector('details')?.setAttribute('open', '');
  expect(await violationsOf(card)).toEqual([]);
});

test('wrong data stays inside', async () => {
  const card = await typed();
  card.data = undefined;
  const done = settled(card);
  card.setAttribute('data', '{"plumbline": 1, "kind": "sla-policy"}');
  await done;
  expect(textOf(card, '[role=alert]')).toContain('The data is not what this card can show.');
  expect(textOf(card, '[part=figure]')).toBe('95.3 %');
  expect(await violationsOf(card)).toEqual([]);
});
