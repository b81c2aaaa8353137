import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** One import as it reaches a browser. */
export interface Bundle {
  /** Bytes, minified and gzipped. */
  readonly size: number;
  /** The files of which something is left in it. */
  readonly files: readonly string[];
}

// Built packages when asked for, as users get them; else the sources, which need no build.
const conditions = process.env['PLUMBLINE_BUILT'] === '1' ? [] : ['@plumbline/source'];

/** What a page pays for importing `name`, or everything (`*`), from an entry. */
export async function bundle(entry: string, name: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents:
        name === '*' ? `import * as all from '${entry}'; console.log(all);` : `import { ${name} } from '${entry}'; console.log(${name});`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    conditions,
    format: 'esm',
    metafile: true,
    minify: true,
    outfile: 'bundle.js',
    platform: 'browser',
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
  return { size: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length, files };
}
