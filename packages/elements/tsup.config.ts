import { defineConfig } from 'tsup';
import manifest from './package.json' with { type: 'json' };

// An entry for each export that has a source.
const entry = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
  typeof target === 'string' ? [] : [[subpath === '.' ? 'index' : subpath.slice('./'.length), target['@plumbline/source']]],
);

export default defineConfig({
  entry: Object.fromEntries(entry),
  format: 'esm',
  target: 'es2022',
  splitting: true,
  treeshake: { moduleSideEffects: false },
  define: { __PLUMBLINE_VERSION__: JSON.stringify(manifest.version) },
  dts: true,
  sourcemap: true,
  clean: true,
});
