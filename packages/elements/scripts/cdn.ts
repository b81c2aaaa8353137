import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

/** The name of the Trusted Types policy that a strict page lists for the file. */
const policyName = 'plumbline-lit';

/** What a build for pages without a bundler needs. */
export interface CdnBuild {
  readonly entry: string;
  readonly outdir: string;
  readonly version: string;
}

/**
 * Builds one module for pages without a bundler: Lit is inside, and what reads documents is a chunk beside it that is loaded when first needed.
 *
 * @throws {Error} when Lit makes its policy in another way than the one that is known here
 */
export async function buildCdn({ entry, outdir, version }: CdnBuild): Promise<void> {
  await build({
    entryPoints: { plumbline: entry },
    outdir,
    chunkNames: 'plumbline-[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@plumbline/source'],
    define: { __PLUMBLINE_VERSION__: JSON.stringify(version) },
    legalComments: 'eof',
    minify: true,
    plugins: [ownPolicy],
    logLevel: 'warning',
  });
}

/**
 * A page may have a Lit of its own, and a policy's name can be taken once. So this Lit has its own, and goes without where even that is taken: by another copy
 * of the same file, which then draws the elements.
 */
const ownPolicy: Plugin = {
  name: 'own-policy',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[/\\]lit-html[/\\]lit-html\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/(\w+)\.createPolicy\("lit-html",/, 'plumblinePolicy($1,');
      if (contents === source) throw new Error(`${path} makes no policy "lit-html"`);
      return { contents: `${contents}\n${policy}`, loader: 'js' };
    });
  },
};

const policy = `function plumblinePolicy(types, rules) {
  try {
    return types.createPolicy('${policyName}', rules);
  } catch {
    return undefined;
  }
}`;
