import { afterEach, expect, test } from 'vitest';
import { registerLanguage } from './languages.ts';
import { german } from './messages.de.ts';
import { place, watchPage } from './page.fixture.ts';
import type { PlumbProbe } from './probe.fixture.ts';

watchPage();
afterEach(() => document.documentElement.removeAttribute('lang'));

const words = async (probe: PlumbProbe) => {
  await probe.updateComplete;
  return probe.shadowRoot?.querySelector('[part=state]')?.textContent.trim();
};

test('a language that becomes known is taken by elements that wait for it', async () => {
  const probe = place({ locale: 'de-AT' });
  expect(await words(probe)).toBe('No data.');
  registerLanguage({ language: 'de', controls: german });
  expect(await words(probe)).toBe('Keine Daten.');
});

test('the nearest `lang` counts, also one that changes or is outside of a shadow root', async () => {
  document.documentElement.lang = 'en';
  const outer = document.createElement('div');
  outer.lang = 'de';
  const inner = document.createElement('div');
  outer.append(inner);
  document.body.append(outer);
  const probe = place();
  inner.attachShadow({ mode: 'open' }).append(probe);
  expect(await words(probe)).toBe('Keine Daten.');
  outer.lang = 'en';
  await new Promise((resolve) => setTimeout(resolve));
  expect(await words(probe)).toBe('No data.');
  probe.lang = 'de';
  await new Promise((resolve) => setTimeout(resolve));
  expect(await words(probe)).toBe('Keine Daten.');
});

test('moved to another language it speaks that', async () => {
  document.documentElement.lang = 'de';
  const english = document.createElement('div');
  english.lang = 'en';
  document.body.append(english);
  const probe = place();
  expect(await words(probe)).toBe('Keine Daten.');
  english.append(probe);
  expect(await words(probe)).toBe('No data.');
});

test('an unknown language is English, and says so to those who listen', async () => {
  document.documentElement.lang = 'tlh';
  const probe = place();
  expect(await words(probe)).toBe('No data.');
  expect(probe.shadowRoot?.querySelector('[part=base]')?.getAttribute('lang')).toBe('en');
});
