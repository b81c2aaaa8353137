import { expect, test } from 'vitest';
import { rowsOf, settled, watchPage } from './page.fixture.ts';
import { PlumbProbe } from './probe.fixture.ts';

watchPage();

/** What a server would send: declarative shadow DOM with rows, and the document as it is now. */
const served = (tag: string, rows: readonly string[], document_: unknown) => `
  <${tag}>
    <template shadowrootmode="open"><style>h2 { color: red }</style><div part="base"><h2>Gold</h2><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul></div></template>
    <script type="application/json">${JSON.stringify(document_)}</script>
  </${tag}>`;

async function upgraded(tag: string, rows: readonly string[], document_: unknown) {
  const page = document.createElement('div');
  page.setHTMLUnsafe(served(tag, rows, document_));
  document.body.append(page);
  const element = page.firstElementChild as PlumbProbe;
  const before = [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((row) => row.textContent);
  (class extends PlumbProbe {}).define(tag);
  await settled(element);
  return { element, before };
}

test('what the server drew is there once, not twice', async () => {
  const { element, before } = await upgraded('plumb-served', ['one', 'two'], { name: 'Gold', rows: ['one', 'two'] });
  expect(before).toEqual(['one', 'two']);
  expect(element.shadowRoot?.querySelectorAll('h2')).toHaveLength(1);
  expect(rowsOf(element)).toEqual(['one', 'two']);
});

test('its styles come from the element, whatever became of those in the markup', async () => {
  const { element } = await upgraded('plumb-served-styles', ['one'], { name: 'Gold', rows: ['one'] });
  expect(element.shadowRoot?.querySelector('style')).toBeNull();
  expect(element.shadowRoot?.adoptedStyleSheets.length).toBeGreaterThan(0);
  expect(getComputedStyle(element.shadowRoot?.querySelector('h2') as Element).color).not.toBe('rgb(255, 0, 0)');
});

test('data newer than the markup of the server shows', async () => {
  const { element, before } = await upgraded('plumb-served-old', ['one'], { name: 'Gold', rows: ['one', 'two', 'three'] });
  expect(before).toEqual(['one']);
  expect(rowsOf(element)).toEqual(['one', 'two', 'three']);
});
