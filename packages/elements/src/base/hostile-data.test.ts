import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonScript, place, rowsOf, settled, watchPage } from './page.fixture.ts';
import { PlumbProbe, type ProbeDocument } from './probe.fixture.ts';

watchPage();

const SCRIPT = '<img src=x onerror="globalThis.injected = true"><script>globalThis.injected = true</script>';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(SCRIPT, '"><svg onload=injected=true>', '${globalThis.injected = true}', '<!--', ']]>', '\u202e\u0000\ud800'),
);

const json = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.string({ maxLength: 30 }),
  fc.record({ name: text, rows: fc.array(text, { maxLength: 4 }) }).map((value) => JSON.stringify(value)),
  fc.record({ name: text, rows: fc.jsonValue() }).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '{"__proto__": {"name": "x", "rows": []}}',
    '{"constructor": {"prototype": {"polluted": true}}, "name": "x", "rows": ["y"], "__proto__": {"polluted": true}}',
    '{"name": {"toString": 1}, "rows": {"length": 3}}',
    '[]',
    'NaN',
    '-0',
    '1e999',
    '',
  ),
);

/** Typed data may be anything too: pages without types hand over what they have. */
const typed = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true }),
  fc.record({ name: fc.anything(), rows: fc.anything() }),
  fc.constant({
    get name(): string {
      throw new Error('no name');
    },
    rows: [],
  }),
  fc.constant(new Proxy({}, { get: (_, key) => { throw new Error(String(key)); } })), // prettier-ignore
  fc.record({ name: text, rows: fc.array(text, { maxLength: 4 }) }),
);

function expectNoHarm(probe: PlumbProbe): void {
  expect('injected' in globalThis).toBe(false);
  expect('polluted' in {}).toBe(false);
  expect(probe.shadowRoot?.querySelector('img, script, svg, iframe, [onload], [onerror]')).toBeNull();
  expect(probe.shadowRoot?.querySelectorAll('[part=base]')).toHaveLength(1);
}

const WAYS = ['attribute', 'child', 'from', 'property'] as const;

test.for(WAYS)(
  '2,500 payloads through the %s: nothing is thrown, nothing becomes markup, the last good view stays',
  { timeout: 120_000 },
  async (way) => {
    const named = jsonScript('');
    named.id = 'hostile';
    document.body.append(named);
    const child = jsonScript('');
    const probe = way === 'child' ? place({}, child) : place(way === 'from' ? { from: 'hostile' } : {});
    const give = (payload: unknown) => {
      if (way === 'property') probe.data = payload as ProbeDocument;
      else if (way === 'attribute') probe.setAttribute('data', String(payload));
      else (way === 'child' ? child : named).textContent = String(payload);
    };
    const payloads = way === 'property' ? typed : json;
    let lastGood: readonly string[] = [];
    let problems = 0;
    probe.addEventListener('plumb-data', () => (lastGood = rowsOf(probe)));
    probe.addEventListener('plumb-error', () => problems++);
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        give(payload);
        await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
        for (let i = 0; i < 4; i++) await probe.updateComplete;
        expectNoHarm(probe);
      }),
      { numRuns: 2500, endOnFailure: true },
    );
    give(way === 'property' ? { name: 'Good', rows: ['good'] } : '{"name":"Good","rows":["good"]}');
    await settled(probe);
    await probe.updateComplete;
    expect(rowsOf(probe)).toEqual(['good']);
    give(way === 'property' ? Object.create(null) : '{');
    await settled(probe);
    await probe.updateComplete;
    expect(rowsOf(probe)).toEqual(['good']);
    expect(lastGood).toEqual(['good']);
    expect(problems).toBeGreaterThan(100);
  },
);

test('a text of a million characters', async () => {
  const probe = place({ data: JSON.stringify({ name: 'x'.repeat(1e6), rows: [SCRIPT.repeat(1000)] }) });
  await settled(probe);
  expectNoHarm(probe);
  expect(rowsOf(probe)[0]).toBe(SCRIPT.repeat(1000));
});
