/** Makes what is served as it is: the module for pages without a bundler, and the hashes of the styles that come in markup. Runs after tsup. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { buildCdn } from './cdn.ts';
import { styleHash } from './styleHash.ts';

const at = (path: string) => new URL(`../${path}`, import.meta.url);

await buildCdn({ entry: fileURLToPath(at('src/cdn/plumbline.ts')), outdir: fileURLToPath(at('dist/cdn')), version: manifest.version });

// Not imported by name: they are not there before they are built.
const built = async (path: string) => (await import(at(path).href)) as Record<string, unknown>;
const { renderToHtml } = (await built('dist/ssr.js')) as { readonly renderToHtml: (tag: string) => string };
const tags = Object.values(await built('dist/index.js')).flatMap((exported) => {
  const { tag } = Object(exported) as { readonly tag?: unknown };
  return typeof tag === 'string' ? [tag] : [];
});
const hashes = Object.fromEntries(tags.map((tag) => [tag, styleHash(renderToHtml(tag))]));
writeFileSync(at('dist/csp-hashes.json'), `${JSON.stringify(hashes, undefined, 2)}\n`);
