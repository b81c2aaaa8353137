import { html } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { rowsOf, watchPage } from './page.fixture.ts';
import { PlumbProbe } from './probe.fixture.ts';

watchPage();
const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
afterEach(() => warned.mockClear());

/** A class of its own for each test, since a registry keeps what it has. */
const freshClass = () => class extends PlumbProbe {};

test('the same class again is nothing', () => {
  const Probe = freshClass();
  Probe.define('plumb-once');
  Probe.define('plumb-once');
  expect(customElements.get('plumb-once')).toBe(Probe);
  expect(warned).not.toHaveBeenCalled();
});

test('another version under the tag: the first stays, and both versions are told', () => {
  class Older extends HTMLElement {
    static readonly version = '0.0.1';
  }
  customElements.define('plumb-two-versions', Older);
  const Newer = freshClass();
  Newer.define('plumb-two-versions');
  expect(customElements.get('plumb-two-versions')).toBe(Older);
  expect(warned.mock.calls).toEqual([[expect.stringMatching(/version 0\.0\.1 .*@plumbline\/elements source/)]]);
});

test('a squatted tag: the other script keeps it, and the page is told', () => {
  customElements.define('plumb-squatted', class extends HTMLElement {});
  freshClass().define('plumb-squatted');
  expect(warned.mock.calls).toEqual([[expect.stringContaining('another script')]]);
});

test('a second tag for the same class', async () => {
  const Probe = freshClass();
  Probe.define('plumb-first-tag');
  Probe.define('acme-probe');
  const element = document.createElement('acme-probe') as PlumbProbe;
  element.data = { name: 'Gold', rows: ['one'] };
  document.body.append(element);
  await element.updateComplete;
  expect(rowsOf(element)).toEqual(['one']);
  Probe.define('acme-probe');
  expect(warned).not.toHaveBeenCalled();
});

test('a name that no element can have is told, and throws nothing', () => {
  freshClass().define('Nodash');
  expect(warned.mock.calls).toEqual([[expect.stringContaining('<Nodash>')]]);
});

test('a registry of its own', () => {
  const registry = new CustomElementRegistry();
  freshClass().define('plumb-scoped', registry);
  expect(registry.get('plumb-scoped')).toBeDefined();
  expect(customElements.get('plumb-scoped')).toBeUndefined();
});

test('late definition: what was set before the element was known counts', async () => {
  const early = document.createElement('plumb-late') as PlumbProbe;
  early.data = { name: 'Gold', rows: ['one', 'two'] };
  document.body.append(early);
  freshClass().define('plumb-late');
  await early.updateComplete;
  expect(rowsOf(early)).toEqual(['one', 'two']);
});

test('what a view throws while it is drawn stays in the element, and the last good view comes back', async () => {
  class Fragile extends PlumbProbe {
    protected override renderView(view: { readonly name: string; readonly rows: readonly string[] }) {
      // Only what is not typed can hand over something of this kind.
      const poison: unknown = {
        toString(): string {
          throw new Error('cannot be drawn');
        },
      };
      return html`<h2>${view.name}</h2>
        <p title=${view.name === 'bad' ? poison : 'fine'}></p>
        <ul>
          ${view.rows.map((row) => html`<li>${row}</li>`)}
        </ul>`;
    }
  }
  Fragile.define('plumb-fragile');
  const element = document.createElement('plumb-fragile') as PlumbProbe;
  document.body.append(element);
  element.data = { name: 'good', rows: ['one'] };
  await element.updateComplete;
  const problems: string[] = [];
  element.addEventListener('plumb-error', ({ reason, issues }) => problems.push(reason, issues[0]?.received ?? ''));
  element.data = { name: 'bad', rows: ['two'] };
  await element.updateComplete;
  await element.updateComplete;
  expect(problems).toEqual(['failed', 'cannot be drawn']);
  expect(element.matches(':state(error)')).toBe(true);
  expect(element.shadowRoot?.querySelector('[role=alert]')).not.toBeNull();
  expect(element.shadowRoot?.querySelector('h2 ~ ul li')?.textContent).toBe('one');
});

test('a choice that the document cannot meet is told once, and made good when the choice is', async () => {
  class Choosy extends PlumbProbe {
    protected override viewOf(document_: { readonly name: string; readonly rows: readonly string[] }) {
      if (this.locale === 'none') throw new Error('no such choice');
      return document_;
    }
  }
  Choosy.define('plumb-choosy');
  const element = document.createElement('plumb-choosy') as PlumbProbe;
  const told: string[] = [];
  for (const type of ['plumb-data', 'plumb-error']) element.addEventListener(type, () => told.push(type));
  element.locale = 'none';
  element.data = { name: 'Gold', rows: ['one'] };
  document.body.append(element);
  await element.updateComplete;
  element.requestUpdate();
  await element.updateComplete;
  expect(told).toEqual(['plumb-error']);
  expect(element.matches(':state(error)')).toBe(true);
  element.locale = 'en';
  await element.updateComplete;
  expect(rowsOf(element)).toEqual(['one']);
  expect(element.matches(':state(error)')).toBe(false);
  element.locale = 'none';
  await element.updateComplete;
  element.requestUpdate();
  await element.updateComplete;
  expect(rowsOf(element)).toEqual(['one']);
  expect(element.matches(':state(error):state(stale)')).toBe(true);
});
