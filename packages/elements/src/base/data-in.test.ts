import { afterEach, describe, expect, test, vi } from 'vitest';
import { PlumbErrorEvent } from './events.ts';
import { jsonScript, nextError, place, rowsOf, settled, watchPage } from './page.fixture.ts';
import { PlumbProbe } from './probe.fixture.ts';

watchPage();
afterEach(() => {
  vi.unstubAllGlobals();
});

const gold = { name: 'Gold', rows: ['one', 'two'] };
const goldText = JSON.stringify(gold);

const answer = (text: string, status = 200) => new Response(text, { status });

describe('the five ways of data in', () => {
  test('a typed property, without loading a parser', async () => {
    const probe = place();
    const loaded = vi.spyOn(probe, 'loadParser');
    probe.data = gold;
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['one', 'two']);
    expect(loaded).not.toHaveBeenCalled();
  });

  test('an address', async () => {
    vi.stubGlobal('fetch', async () => answer(goldText));
    const probe = place({ src: '/gold.json' });
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['one', 'two']);
  });

  test('a JSON script elsewhere in the page, by its id', async () => {
    const script = jsonScript(goldText);
    script.id = 'gold';
    document.body.append(script);
    const probe = place({ from: 'gold' });
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['one', 'two']);
  });

  test('another element, by its id, and what it takes in later', async () => {
    const first = place({ id: 'first' });
    const second = place({ from: 'first' });
    first.data = gold;
    await settled(second);
    expect(rowsOf(second)).toEqual(['one', 'two']);
    first.data = { name: 'Silver', rows: ['three'] };
    await settled(second);
    expect(rowsOf(second)).toEqual(['three']);
  });

  test('a JSON script among the children', async () => {
    const probe = place({}, jsonScript(goldText));
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['one', 'two']);
  });

  test('the attribute `data`', async () => {
    const probe = place({ data: goldText });
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['one', 'two']);
  });

  test('the property goes before the address, that before the id, then the child, then the attribute', async () => {
    vi.stubGlobal('fetch', async () => answer(JSON.stringify({ name: 'Src', rows: ['src'] })));
    const script = jsonScript(JSON.stringify({ name: 'From', rows: ['from'] }));
    script.id = 'from';
    document.body.append(script);
    const probe = place(
      { data: JSON.stringify({ name: 'Attribute', rows: ['attribute'] }), from: 'from', src: '/x.json' },
      jsonScript(JSON.stringify({ name: 'Child', rows: ['child'] })),
    );
    probe.data = gold;
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['one', 'two']);
    const shown: (readonly string[])[] = [];
    for (const withdraw of [
      () => (probe.data = undefined),
      () => probe.removeAttribute('src'),
      () => probe.removeAttribute('from'),
      () => probe.querySelector('script')?.remove(),
    ]) {
      withdraw();
      await settled(probe);
      shown.push(rowsOf(probe));
    }
    expect(shown).toEqual([['src'], ['from'], ['child'], ['attribute']]);
  });
});

describe('data that changes', () => {
  test('a child script that gets other text, or is exchanged', async () => {
    const script = jsonScript(goldText);
    const probe = place({}, script);
    await settled(probe);
    script.textContent = JSON.stringify({ name: 'Silver', rows: ['three'] });
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['three']);
    script.replaceWith(jsonScript(JSON.stringify({ name: 'Bronze', rows: ['four'] })));
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['four']);
  });

  test('an older answer that comes after a newer one is dropped', async () => {
    const answers = new Map<string, (response: Response) => void>();
    vi.stubGlobal('fetch', (url: URL) => new Promise((resolve) => answers.set(url.pathname, resolve)));
    const probe = place({ src: '/old.json' });
    await probe.updateComplete;
    probe.src = '/new.json';
    await probe.updateComplete;
    answers.get('/new.json')?.(answer(JSON.stringify({ name: 'New', rows: ['new'] })));
    await settled(probe);
    answers.get('/old.json')?.(answer(JSON.stringify({ name: 'Old', rows: ['old'] })));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rowsOf(probe)).toEqual(['new']);
  });

  test('an address is fetched again after its seconds, and no more once the element is gone', async () => {
    const fetched = vi.fn<() => Promise<Response>>(async () => answer(goldText));
    vi.stubGlobal('fetch', fetched);
    const probe = place({ src: '/gold.json', refresh: '0.02' });
    await vi.waitFor(() => expect(fetched.mock.calls.length).toBeGreaterThan(2), 20_000);
    probe.remove();
    const { length } = fetched.mock.calls;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(fetched.mock.calls).toHaveLength(length);
  });

  test('an answer that comes when the element is gone asks for no other', async () => {
    let respond: (response: Response) => void = () => {};
    const fetched = vi.fn<() => Promise<Response>>(() => new Promise((resolve) => (respond = resolve)));
    vi.stubGlobal('fetch', fetched);
    const probe = place({ src: '/gold.json', refresh: '0.001' });
    await probe.updateComplete;
    probe.remove();
    respond(answer(goldText));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('moved to another place it shows what it showed', async () => {
    const probe = place({}, jsonScript(goldText));
    await settled(probe);
    const section = document.createElement('section');
    document.body.append(section);
    section.append(probe);
    await probe.updateComplete;
    expect(rowsOf(probe)).toEqual(['one', 'two']);
  });
});

describe('data that is wrong', () => {
  test.for([
    { it: 'no JSON', data: '{"name": "Gold"', reason: 'unreadable' },
    { it: 'another document', data: '{"title": "Gold"}', reason: 'invalid' },
    { it: 'JSON null', data: 'null', reason: 'invalid' },
  ] as const)('$it: the reason, in words and as an event, and no view', async ({ data, reason }) => {
    const probe = place({ data });
    const error = await nextError(probe);
    expect(error).toBeInstanceOf(PlumbErrorEvent);
    expect(error.reason).toBe(reason);
    expect(error.issues.length).toBeGreaterThan(0);
    expect(probe.matches(':state(error)')).toBe(true);
    expect(probe.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('The data is not');
  });

  test('the last good view stays, and is said to be old', async () => {
    const probe = place({ data: goldText });
    await settled(probe);
    probe.setAttribute('data', '{');
    await nextError(probe);
    expect(rowsOf(probe)).toEqual(['one', 'two']);
    expect(probe.matches(':state(error):state(stale)')).toBe(true);
    probe.setAttribute('data', JSON.stringify({ name: 'Silver', rows: ['three'] }));
    await settled(probe);
    expect(rowsOf(probe)).toEqual(['three']);
    expect(probe.matches(':state(error)')).toBe(false);
  });

  test.for([
    { it: 'an answer that is no success', fetch: async () => answer('', 404) },
    { it: 'a network that is not there', fetch: async () => Promise.reject(new TypeError('Failed to fetch')) },
  ])('$it: unreachable', async ({ fetch: stub }) => {
    vi.stubGlobal('fetch', stub);
    expect((await nextError(place({ src: '/gold.json' }))).reason).toBe('unreachable');
  });

  test.for(['javascript:alert(1)', 'data:application/json,{}', 'http://elsewhere.example/x.json', 'blob:x'])(
    '%s is not fetched',
    async (src) => {
      const fetched = vi.fn<() => Promise<Response>>(async () => answer(goldText));
      vi.stubGlobal('fetch', fetched);
      const { reason, issues } = await nextError(place({ src }));
      expect([reason, issues[0]?.path]).toEqual(['unreachable', 'src']);
      expect(fetched).not.toHaveBeenCalled();
    },
  );

  test('an id that is not in the page', async () => {
    const { reason, issues } = await nextError(place({ from: 'nowhere' }));
    expect(reason).toBe('missing');
    expect(issues[0]?.message).toContain('nowhere');
  });

  test('a parser that cannot be loaded', async () => {
    const probe = document.createElement('plumb-probe') as PlumbProbe;
    probe.loadParser = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    probe.setAttribute('data', goldText);
    document.body.append(probe);
    expect((await nextError(probe)).reason).toBe('unreachable');
  });
});

describe('states', () => {
  test('without data: empty, in words, with what the page has for it', async () => {
    const probe = place();
    await probe.updateComplete;
    expect(probe.matches(':state(empty)')).toBe(true);
    expect(probe.shadowRoot?.querySelector('[part=state]')?.textContent.trim()).toBe('No data.');
  });

  test('waiting: loading, in words, with the fallback of the page below', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const probe = place({ src: '/gold.json' }, document.createElement('table'));
    await probe.updateComplete;
    await probe.updateComplete;
    expect(probe.matches(':state(loading)')).toBe(true);
    expect(probe.shadowRoot?.querySelector('[role=status]')?.textContent).toBe('Loading …');
    expect(probe.shadowRoot?.querySelector('slot:not([name])')).not.toBeNull();
  });

  test('with a view the fallback of the page is gone', async () => {
    const probe = place({ data: goldText }, document.createElement('table'));
    await settled(probe);
    expect(probe.shadowRoot?.querySelector('slot:not([name])')).toBeNull();
  });

  test('older than the page allows: stale, in words', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const probe = place({ 'stale-after-hours': '0.5', data: JSON.stringify({ ...gold, asOf: hourAgo }) });
    await settled(probe);
    expect(probe.matches(':state(stale)')).toBe(true);
    expect(probe.shadowRoot?.querySelector('[part=state]')?.textContent).toBe('This data is old.');
    probe.staleAfterHours = 2;
    await probe.updateComplete;
    expect(probe.matches(':state(stale)')).toBe(false);
  });

  test('becomes stale while it is shown', async () => {
    const probe = place({
      'stale-after-hours': '1',
      data: JSON.stringify({ ...gold, asOf: new Date(Date.now() - 3_600_000 + 1500).toISOString() }),
    });
    await settled(probe);
    expect(probe.matches(':state(stale)')).toBe(false);
    await vi.waitFor(() => expect(probe.matches(':state(stale)')).toBe(true), 20_000);
  });
});
