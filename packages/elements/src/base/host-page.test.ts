import { afterEach, describe, expect, test } from 'vitest';
import { place, settled, watchPage } from './page.fixture.ts';

watchPage();

const sheets: HTMLStyleElement[] = [];
afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove();
  document.documentElement.removeAttribute('dir');
});

function addCss(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
}

const data = JSON.stringify({ name: 'Gold', rows: ['one', 'two'] });

/** What the eye would notice, as computed for everything inside the element. */
function looks(probe: Element): readonly string[] {
  const properties =
    `font-family font-size font-style font-weight letter-spacing word-spacing line-height text-transform text-indent text-align text-shadow
    white-space color background-color display opacity cursor quotes list-style-type box-sizing padding-inline-start width height user-select
    text-decoration-line tab-size`.split(/\s+/);
  return [...(probe.shadowRoot?.querySelectorAll('*') ?? [])].map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName} ${properties.map((property) => `${property}:${style.getPropertyValue(property)}`).join(';')}`;
  });
}

async function placed(): Promise<Element> {
  const probe = place({ data });
  await settled(probe);
  return probe;
}

const HOSTILE = `
  * { box-sizing: content-box !important; }
  html { font: 5px cursive; }
  body { letter-spacing: 9px; word-spacing: 30px; text-transform: uppercase; text-indent: 99px; white-space: nowrap; text-shadow: 2px 2px red;
    text-align: center; line-height: 4; color: magenta; cursor: wait; quotes: "x" "y"; user-select: none; font-weight: 900; font-style: italic; tab-size: 40; list-style: square; }
  h2, ul, li, div { font-size: 77px !important; display: inline !important; color: lime !important; padding: 40px !important; }
  [part], [part=base] { opacity: 0.1 !important; background: yellow !important; }
`;

describe('the CSS of the page', () => {
  test('is hostile indeed: an element without protection is hit', () => {
    addCss(HOSTILE);
    const bare = document.createElement('div');
    bare.attachShadow({ mode: 'open' }).append(document.createElement('h2'));
    document.body.append(bare);
    const { textTransform, letterSpacing } = getComputedStyle(bare.shadowRoot?.firstElementChild as Element);
    expect([textTransform, letterSpacing]).toEqual(['uppercase', '9px']);
  });

  test('changes nothing inside', async () => {
    const wrapper = document.createElement('div');
    document.body.append(wrapper);
    const probe = await placed();
    const before = looks(probe);
    addCss(HOSTILE.replace('h2, ul, li, div', 'h2, ul, li'));
    expect(looks(probe)).toEqual(before);
  });

  test('does not get anything out of it either', async () => {
    const outside = document.createElement('p');
    outside.setAttribute('part', 'base state');
    document.body.append(outside);
    const before = getComputedStyle(outside).cssText;
    await placed();
    expect(getComputedStyle(outside).cssText).toBe(before);
  });
});

describe('sizes', () => {
  test.for(['font-size: 62.5%', 'font-size: 5px', 'font-size: 40px'])('a root of %s leaves them as they are', async (root) => {
    const probe = await placed();
    const before = looks(probe);
    addCss(`html { ${root} }`);
    expect(looks(probe)).toEqual(before);
  });

  test('the page can choose them', async () => {
    addCss('body { --plumb-font-size: 20px; --plumb-color-text: rgb(1, 2, 3); }');
    const base = (await placed()).shadowRoot?.querySelector('[part=base]') as Element;
    expect(getComputedStyle(base).fontSize).toBe('20px');
    if (!matchMedia('(forced-colors: active)').matches) expect(getComputedStyle(base).color).toBe('rgb(1, 2, 3)');
  });
});

test('the direction of the page is kept', async () => {
  document.documentElement.dir = 'rtl';
  const base = (await placed()).shadowRoot?.querySelector('[part=base]') as Element;
  expect(getComputedStyle(base).direction).toBe('rtl');
  expect(getComputedStyle(base).textAlign).toBe('start');
});

// Forced colours have a scheme of their own.
test.skipIf(matchMedia('(forced-colors: active)').matches)(
  'the colour scheme is that of where it stands, not of the page alone',
  async () => {
    const dark = document.createElement('div');
    dark.setAttribute('class', 'dark');
    addCss('html { color-scheme: light } .dark { color-scheme: dark }');
    document.body.append(dark);
    const probe = await placed();
    const base = probe.shadowRoot?.querySelector('[part=base]') as Element;
    const inLight = getComputedStyle(base).backgroundColor;
    dark.append(probe);
    expect(getComputedStyle(base).colorScheme).toBe('dark');
    expect(getComputedStyle(base).backgroundColor).not.toBe(inLight);
  },
);

test('hidden is hidden', async () => {
  const probe = await placed();
  probe.setAttribute('hidden', '');
  expect(getComputedStyle(probe).display).toBe('none');
});
