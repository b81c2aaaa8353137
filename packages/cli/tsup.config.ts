import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { plumbline: 'src/plumbline.ts' },
  format: 'esm',
  // The oldest Node of `engines`.
  target: 'node20',
  clean: true,
});
