import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { settled, watchPage } from '../base/page.fixture.ts';
import { goldReport, northwind } from './cards.fixture.ts';
import { PlumbHealthCard } from './health-card/health-card.ts';
import { PlumbRoleComparison } from './role-comparison/role-comparison.ts';
import { PlumbSlaCard } from './sla-card/sla-card.ts';

watchPage();

/** Chromium's major that made the references. Another one draws text a little differently: it is told, and is no fault of the elements. */
const MADE_BY = '156';
const major = /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1];
if (major !== MADE_BY) console.warn(`appearance is not compared: the references are of Chromium ${MADE_BY}, this is ${major}`);

/** So many pixels may differ: what the smoothing of a few letters takes, and less than a thin line or a mark that is missing. */
const options = { comparatorName: 'pixelmatch', comparatorOptions: { allowedMismatchedPixels: 40 } } as const;

const cards = [
  { name: 'sla-card', make: () => Object.assign(new PlumbSlaCard(), { data: goldReport }), empty: () => new PlumbSlaCard() },
  { name: 'health-card', make: () => Object.assign(new PlumbHealthCard(), { data: northwind }), empty: () => new PlumbHealthCard() },
  // Without data of its own it shows the profiles that come with the package.
  { name: 'role-comparison', make: () => new PlumbRoleComparison(), empty: undefined },
];
for (const elementClass of [PlumbSlaCard, PlumbHealthCard, PlumbRoleComparison]) elementClass.define();

interface Frame {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly dir?: 'ltr' | 'rtl';
}

/** A card in a page with the fonts of the references. */
async function framed(card: HTMLElement & { readonly updateComplete: Promise<unknown> }, { width = 560, scheme, dir = 'ltr' }: Frame) {
  await page.viewport(640, 3200);
  const frame = document.createElement('div');
  frame.dir = dir;
  frame.style.cssText = `inline-size: ${width}px; padding: 8px; background: Canvas; --plumb-font-family: "DejaVu Sans", sans-serif;`;
  frame.style.colorScheme = scheme ?? '';
  frame.append(card);
  document.body.append(frame);
  await card.updateComplete;
  await document.fonts.ready;
  return page.elementLocator(frame);
}

const isForced = matchMedia('(forced-colors: active)').matches;

describe.skipIf(major !== MADE_BY).for(cards)('$name', ({ name, make, empty }) => {
  test.skipIf(!isForced)('forced colours', async () => {
    await expect(await framed(make(), {})).toMatchScreenshot(`${name}-forced`, options);
  });

  test
    .skipIf(isForced)
    .for([
      { view: 'light' },
      { view: 'dark', scheme: 'dark' },
      { view: 'narrow', width: 320 },
      { view: 'right-to-left', dir: 'rtl' },
    ] as const)('$view', async ({ view, ...frame }) => {
    await expect(await framed(make(), frame)).toMatchScreenshot(`${name}-${view}`, options);
  });

  test.skipIf(isForced || empty === undefined)('no data', async () => {
    await expect(await framed((empty ?? make)(), {})).toMatchScreenshot(`${name}-no-data`, options);
  });

  test.skipIf(isForced || empty === undefined)('wrong data', async () => {
    const card = (empty ?? make)();
    card.setAttribute('data', '{"plumbline": 1, "kind": "calendar"}');
    const done = settled(card);
    const frame = await framed(card, {});
    await done;
    await expect(frame).toMatchScreenshot(`${name}-wrong-data`, options);
  });
});
