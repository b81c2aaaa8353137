import { expect, test } from 'vitest';
import { jsonScript, watchPage } from '../../base/page.fixture.ts';
import { northwind, plain, shown, textOf, violationsOf } from '../cards.fixture.ts';
import { PlumbHealthCard } from './health-card.ts';

PlumbHealthCard.define();
watchPage();

const text = JSON.stringify(northwind);

async function typed(attributes: Readonly<Record<string, string>> = {}): Promise<PlumbHealthCard> {
  const card = new PlumbHealthCard();
  card.data = northwind;
  return await shown(card, attributes);
}

test('the status with the rule that decided, and every measure, the missing one too', async () => {
  const card = await typed();
  expect(textOf(card, '[part=title]')).toBe('Northwind managed services');
  expect(textOf(card, '[part=status]')).toBe('Red');
  expect(textOf(card, '[part=verdict]')).toContain('Red because SLA adherence is below its red line');
  const measures = [...(card.shadowRoot?.querySelectorAll('[part=measures] > li') ?? [])];
  expect(measures.map((measure) => [measure.className, plain(measure)])).toEqual([
    ['bad', 'SLA adherence Red'],
    ['good', 'Client satisfaction Green'],
    ['unknown', 'Reopen rate No data'],
  ]);
});

test.for([
  { way: 'a JSON script', place: () => shown(new PlumbHealthCard(), {}, jsonScript(text)) },
  { way: 'the attribute', place: () => shown(new PlumbHealthCard(), { data: text }) },
])('$way shows the same as typed data', async ({ place }) => {
  expect(textOf(await place())).toBe(textOf(await typed()));
});

test('the point of the score lies between its whiskers, at its place from 0 to 100', async () => {
  const card = await typed();
  const band = card.shadowRoot?.querySelector('.band');
  const reach = band?.querySelector('.reach');
  const [low, at, high] = [reach?.getAttribute('x1'), band?.querySelector('.point')?.getAttribute('cx'), reach?.getAttribute('x2')].map(
    (place) => Number.parseFloat(place ?? ''),
  );
  expect(Math.round(at ?? 0)).toBe(Number(textOf(card, '[part=figure]')));
  expect(low).toBeLessThan(at ?? 0);
  expect(high).toBeGreaterThan(at ?? 0);
});

test('the picture is said in words, as its name', async () => {
  const card = await typed();
  expect(card.shadowRoot?.querySelector('.band [role=img]')?.getAttribute('aria-label')).toContain('green from 75, red below 50');
});

test('the first loss is the longest bar', async () => {
  const card = await typed();
  const lengths = [...(card.shadowRoot?.querySelectorAll('.length') ?? [])].map((bar) =>
    Number.parseFloat(bar.getAttribute('width') ?? ''),
  );
  expect(lengths[0]).toBe(100);
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
});

test('in German', async () => {
  await import('../../locales/de.ts');
  const card = await typed({ locale: 'de' });
  expect(textOf(card, '[part=status]')).toBe('Rot');
});

test('no violations of WCAG 2.2 AA', async () => {
  expect(await violationsOf(await typed())).toEqual([]);
});
