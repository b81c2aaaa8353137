import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPath, launchOptions } from '../../internal/chromium/chromium.ts';
import { buildCdn } from '../../packages/elements/scripts/cdn.ts';
import { madeFiles } from './makePage.ts';
import { pageFiles } from './pageFiles.ts';
import { serve } from './serve.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const assets = mkdtempSync(join(tmpdir(), 'plumbline-portal-'));
let browser: Browser;
let portal: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  await buildCdn({ entry: path('../../packages/elements/src/cdn/plumbline.ts'), outdir: assets, version: 'test' });
  portal = await serve({ ...pageFiles, '/assets/': assets });
  const executablePath = chromiumPath();
  browser = await chromium.launch({ ...launchOptions, ...(executablePath !== undefined && { executablePath }) });
}, 60_000);

afterAll(async () => {
  await browser.close();
  portal.server.closeAllConnections();
  portal.server.close();
  rmSync(assets, { recursive: true });
});

async function opened(options: { readonly javaScriptEnabled: boolean }): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ ...options, viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(portal.address);
  return { page, complaints };
}

test('the page and its data are those that are made of the sample', async () => {
  const made = await madeFiles();
  expect(Object.fromEntries(Object.keys(made).map((name) => [name, readFileSync(path(name), 'utf8')]))).toEqual(made);
});

test('under a strict policy every card shows its data, and nothing complains', async () => {
  const { page, complaints } = await opened({ javaScriptEnabled: true });
  await page.locator('plumb-sla-card [part=evidence]').getByText('201 of 228 kept').waitFor();
  await page.locator('plumb-health-card [part=title]').getByText('Northwind managed services').waitFor();
  await page.locator('plumb-health-card [part=title]').getByText('Move of the warehouse').waitFor();
  await page.locator('plumb-role-comparison [part=title]').getByText('Delivery Manager').waitFor();
  await expect(page.locator('main > :is(:state(error), :state(empty), :state(loading))').count()).resolves.toBe(0);
  expect(complaints).toEqual([]);
});

test('without script the same stands there as plain HTML', async () => {
  const { page, complaints } = await opened({ javaScriptEnabled: false });
  await expect(page.getByRole('heading', { level: 2 }).allTextContents()).resolves.toHaveLength(4);
  await expect(page.getByText('201 of 228 kept').count()).resolves.toBe(1);
  await expect(page.getByRole('table').count()).resolves.toBe(2);
  expect(complaints).toEqual([]);
});

test.for(['/nowhere.html', '/../package.json', '/%2e%2e/package.json', '/serve.ts', '/assets/..%2f..%2fpackage.json'])(
  '%s is not served',
  async (name) => {
    expect((await fetch(new URL(name, portal.address))).status).toBe(404);
  },
);

test('a port that is taken is passed over', async () => {
  const second = await serve(pageFiles);
  expect(second.address).not.toBe(portal.address);
  second.server.close();
});
