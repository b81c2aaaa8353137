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
  // What two entries share is one chunk: one cache of compiled calendars, one error class.
  splitting: true,
  // Else an entry keeps bare imports of chunks that it takes nothing from, and bundlers warn of each.
  treeshake: { moduleSideEffects: false },
  dts: true,
  sourcemap: true,
  clean: true,
});
