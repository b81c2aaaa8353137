import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SlaReport } from '@plumbline/core/sla';
import { proportionInterval } from '@plumbline/core/statistics';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { afterAll, assert, beforeAll, expect, test } from 'vitest';
import { chromiumPath, launchOptions } from '../../../internal/chromium/chromium.ts';
import { buildCdn } from '../scripts/cdn.ts';
import { styleHash } from '../scripts/styleHash.ts';
import { type LoopbackServer, serve } from './loopbackServer.ts';
import { opened, tag } from './openedPage.ts';

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const old = slaReport(181, 9);
const newer = slaReport(199, 1);

/** A report whose name is markup that must stay text. */
function slaReport(met: number, breached: number): SlaReport {
  const total = proportionInterval(met, met + breached);
  assert(total.status === 'ok');
  const { ratio, low, high } = total;
  const figures = { status: 'ok', ratio, interval: { low, high }, met, breached, breachedOpen: 0, open: 0, atRisk: 0 } as const;
  return {
    plumbline: 1,
    kind: 'sla-report',
    policy: { id: 'gold', name: 'Gold <b>support</b> </script><script>throw 1</script>', revisions: [] },
    asOf: '2026-03-31T09:00:00Z',
    madeWith: {},
    input: { tickets: met + breached, findings: {} },
    metrics: [
      {
        metric: 'resolution',
        adherence: {
          by: ['month'],
          zone: 'Europe/London',
          cohort: 'byEnd',
          confidence: 0.95,
          total: figures,
          groups: [{ key: { month: '2026-03' }, ...figures }],
          excluded: { noTarget: 0, notStarted: 0, cancelled: 0 },
        },
        worstBreaches: [],
        atRisk: [],
        ticketsWithoutTarget: 0,
      },
    ],
  };
}

/** A strict page's policy; `style` and `policies` are what a page may list beside. */
const strict = ({ style = '', policies = 'plumbline-lit' } = {}) =>
  `default-src 'none'; script-src 'self'; style-src 'self' ${style}; require-trusted-types-for 'script'; trusted-types ${policies}`;

const script = (copy: string) => `<script type="module" src="/${copy}/plumbline.js"></script>`;
const figure = (data: SlaReport) => (data === old ? '95.3' : '99.5');
const json = (data: SlaReport) => JSON.stringify(data).replaceAll('<', '\\u003c');
const fromClient = (data: SlaReport) => `<${tag}><script type="application/json">${json(data)}</script></${tag}>`;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-served-'));
let server: LoopbackServer;
let browser: Browser;
let fromServer: string;

/** What the server's own entry makes, in a Node of its own that has no DOM. */
function renderedInNode(data: SlaReport): string {
  const program = `import { renderToHtml } from ${JSON.stringify(pathToFileURL(join(folder, 'ssr.mjs')).href)};
    if (typeof document !== 'undefined' || typeof window !== 'undefined') throw new Error('there is a DOM');
    process.stdout.write(renderToHtml('${tag}', { document: ${JSON.stringify(data)} }));`;
  const file = join(folder, 'render.mjs');
  writeFileSync(file, program);
  return execFileSync(process.execPath, [file], { encoding: 'utf8' });
}

beforeAll(async () => {
  await buildCdn({ entry: source('cdn/plumbline.ts'), outdir: join(folder, 'first'), version: '1.2.0' });
  await buildCdn({ entry: source('cdn/plumbline.ts'), outdir: join(folder, 'second'), version: '1.3.0' });
  await build({
    entryPoints: [source('ssr.ts')],
    outfile: join(folder, 'ssr.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    conditions: ['@plumbline/source'],
  });
  fromServer = renderedInNode(old);
  server = await serve(folder);
  browser = await chromium.launch({ ...launchOptions, executablePath: chromiumPath() ?? '' });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const open = (body: string, options: Parameters<typeof opened>[3] = {}) => opened(browser, server, body, options);

test('a strict page: the data shows, and nothing is refused', async () => {
  await using page = await open(fromClient(old) + script('first'), { policy: strict() });
  await page.shows(figure(old));
  expect(page.refused).toEqual([]);
  expect(page.thrown).toEqual([]);
});

test('what is refused is seen: the policy has no other name than the one to list', async () => {
  await using page = await open(fromClient(old) + script('first'), { policy: strict({ policies: 'lit-html' }) });
  await expect.poll(() => page.refused).toContain('trusted-types plumbline-lit');
});

test('what reads documents comes from beside the module, and only when there is something to read', async () => {
  const chunks = readdirSync(join(folder, 'first')).filter((file) => file.startsWith('plumbline-schema') && file.endsWith('.js'));
  expect(chunks).toHaveLength(1);
  await using empty = await open(`<${tag}></${tag}>${script('first')}`);
  await empty.shows('No data.');
  expect(empty.requested).not.toContain(`/first/${chunks[0]}`);
  await using full = await open(fromClient(newer) + script('first'));
  await full.shows(figure(newer));
  expect(full.requested).toContain(`/first/${chunks[0]}`);
});

test('German is inside', async () => {
  await using page = await open(`<div lang="de"><${tag}></${tag}></div>${script('first')}`);
  await page.shows('Keine Daten');
  expect(await page.texts('[part=state]')).toHaveLength(1);
});

test.for([
  { first: 'first', second: 'second', has: '1.2.0', comes: '1.3.0' },
  { first: 'second', second: 'first', has: '1.3.0', comes: '1.2.0' },
])('two copies on a strict page: version $has stays, $comes says so', async ({ first, second, has, comes }) => {
  await using page = await open(fromClient(old) + script(first) + script(second), { policy: strict() });
  await page.shows(figure(old));
  await expect
    .poll(() => page.warned)
    .toContain(`<${tag}> is already defined by version ${has} of it; @plumbline/elements ${comes} leaves it at that.`);
  expect(page.warned.filter((text) => text.startsWith(`<${tag}> `))).toHaveLength(1);
  expect(page.thrown).toEqual([]);
});

test('a page that has a Lit with a policy of its own', async () => {
  const policy = strict({ policies: 'plumbline-lit lit-html' });
  writeFileSync(join(folder, 'taken.js'), `trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });`);
  await using page = await open(`${fromClient(old)}<script src="/taken.js"></script>${script('first')}`, { policy });
  await page.shows(figure(old));
  expect(page.refused).toEqual([]);
});

test("the server's markup is styled on a strict page that lists the hash, before any script", async () => {
  await using refusing = await open(fromServer, { policy: strict(), scripts: false });
  await refusing.shows(figure(old));
  expect(await refusing.borderWidth()).toBe('0px');

  await using listing = await open(fromServer, { policy: strict({ style: styleHash(fromServer) }), scripts: false });
  await listing.shows(figure(old));
  expect(await listing.borderWidth()).toBe('1px');
});

test("the server's markup and the script: nothing is refused, and the content is there once", async () => {
  await using page = await open(fromServer + script('first'), { policy: strict({ style: styleHash(fromServer) }) });
  await page.isDefined();
  expect(await page.texts('[part=title]')).toHaveLength(1);
  expect(await page.texts('[part=figure]')).toEqual([expect.stringContaining(figure(old))]);
  expect(await page.borderWidth()).toBe('1px');
  expect(page.refused).toEqual([]);
  expect(page.thrown).toEqual([]);
});

test('a strict page that lists no hash is styled once the script is there', async () => {
  await using page = await open(fromServer + script('first'), { policy: strict() });
  await page.isDefined();
  expect(await page.borderWidth()).toBe('1px');
  expect(page.refused).toEqual(['style-src-elem inline']);
});

test("data newer than the server's markup shows", async () => {
  const markup = fromServer.replace(json(old), () => json(newer));
  await using page = await open(markup + script('first'));
  await page.shows(figure(newer));
  expect(await page.texts('[part=figure]')).toHaveLength(1);
});

test('the same to who listens: from the client, from the server without script, from the server and taken over', async () => {
  await using client = await open(fromClient(old) + script('first'));
  await using server_ = await open(fromServer, { scripts: false });
  await using both = await open(fromServer + script('first'));
  await client.isDefined();
  await both.isDefined();
  const expected = await server_.ariaSnapshot();
  expect(expected).toContain('Gold <b>support</b>');
  expect(await client.ariaSnapshot()).toBe(expected);
  expect(await both.ariaSnapshot()).toBe(expected);
});

test('the build keeps the licence of what is inside', () => {
  expect(readFileSync(join(folder, 'first/plumbline.js'), 'utf8')).toContain('SPDX-License-Identifier: BSD-3-Clause');
});
