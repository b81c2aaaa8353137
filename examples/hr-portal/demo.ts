import { fileURLToPath } from 'node:url';
import { buildCdn } from '../../packages/elements/scripts/cdn.ts';
import { pageFiles } from './pageFiles.ts';
import { serve } from './serve.ts';

// The portal page, served on this machine alone. Without a terminal, and in CI, it is looked at once and gone.

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const assets = path('node_modules/.cache/assets/');
await buildCdn({ entry: path('../../packages/elements/src/cdn/plumbline.ts'), outdir: assets, version: 'demo' });
const { server, address } = await serve({ ...pageFiles, '/assets/': assets });

if (process.stdout.isTTY && (process.env['CI'] ?? '') === '') {
  console.log(`\nThe same as cards on an intranet page: ${address} (stop with Ctrl+C)`);
} else {
  for (const name of ['', 'portal.css', 'assets/plumbline.js', 'data/sla-report.json']) {
    const { ok, status } = await fetch(new URL(name, address));
    if (!ok) throw new Error(`${address}${name} answers ${status}`);
  }
  server.close();
  server.closeAllConnections();
  console.log(
    `\nThe same as cards on an intranet page: served at ${address}, looked at, and stopped, since there is no terminal to stop it from.`,
  );
}
