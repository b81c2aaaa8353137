/** Takes the picture of the page that the README shows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumPath, launchOptions } from '../../internal/chromium/chromium.ts';
import { buildCdn } from '../../packages/elements/scripts/cdn.ts';
import { pageFiles } from './pageFiles.ts';
import { serve } from './serve.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const assets = mkdtempSync(join(tmpdir(), 'plumbline-portal-'));
await buildCdn({ entry: path('../../packages/elements/src/cdn/plumbline.ts'), outdir: assets, version: 'screenshot' });
const { server, address } = await serve({ ...pageFiles, '/assets/': assets });
const executablePath = chromiumPath();
const browser = await chromium.launch({ ...launchOptions, ...(executablePath !== undefined && { executablePath }) });
const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
await page.goto(address);
await page.locator('plumb-sla-card [part=figure]').waitFor();
await page.locator('plumb-health-card [part=title]').nth(1).waitFor();
await page.screenshot({ path: path('../../docs/portal.png'), fullPage: true });
await browser.close();
server.closeAllConnections();
server.close();
rmSync(assets, { recursive: true });
