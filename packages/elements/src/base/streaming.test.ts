import { afterEach, expect, test } from 'vitest';
import { jsonScript, place, rowsOf, watchPage } from './page.fixture.ts';

watchPage();
afterEach(() => Reflect.deleteProperty(document, 'readyState'));

const text = JSON.stringify({ name: 'Gold', rows: ['one', 'zwölf'] });

/** The page as it is while it comes in. */
function pageComesIn(): void {
  Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'loading' });
}

async function pageIsWhole(): Promise<void> {
  Reflect.deleteProperty(document, 'readyState');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await new Promise((resolve) => setTimeout(resolve));
}

test('child JSON that comes in two pieces, cut at every place: the view once, and no error', async () => {
  for (let cut = 0; cut <= text.length; cut++) {
    pageComesIn();
    const script = jsonScript(text.slice(0, cut));
    const probe = place({}, script);
    const told: string[] = [];
    for (const type of ['plumb-data', 'plumb-error']) probe.addEventListener(type, () => told.push(type));
    await new Promise((resolve) => setTimeout(resolve));
    script.append(text.slice(cut));
    await new Promise((resolve) => setTimeout(resolve));
    await pageIsWhole();
    expect([cut, rowsOf(probe), told[0], told.includes('plumb-error')]).toEqual([cut, ['one', 'zwölf'], 'plumb-data', false]);
    probe.remove();
  }
});

test('children that come after the element is known', async () => {
  pageComesIn();
  const probe = place();
  await new Promise((resolve) => setTimeout(resolve));
  probe.append(jsonScript(text));
  await pageIsWhole();
  expect(rowsOf(probe)).toEqual(['one', 'zwölf']);
});

test('what stays cut once the page is whole is an error', async () => {
  pageComesIn();
  const probe = place({}, jsonScript(text.slice(0, 20)));
  const told: string[] = [];
  probe.addEventListener('plumb-error', ({ reason }) => told.push(reason));
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual([]);
  expect(probe.matches(':state(loading)')).toBe(true);
  await pageIsWhole();
  expect(told).toEqual(['unreadable']);
});

test('an id whose script comes later in the page', async () => {
  pageComesIn();
  const probe = place({ from: 'later' });
  await new Promise((resolve) => setTimeout(resolve));
  const script = jsonScript(text);
  script.id = 'later';
  document.body.append(script);
  await pageIsWhole();
  expect(rowsOf(probe)).toEqual(['one', 'zwölf']);
});
