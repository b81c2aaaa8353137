import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { ceilings } from './ceilings.ts';

for (const [entry, { bytes, without }] of Object.entries(ceilings)) {
  test(`${entry}: every export has a ceiling`, async () => {
    const names = Object.keys(await import(entry));
    expect(
      Object.keys(bytes)
        .filter((name) => name !== '*')
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  test.for(Object.entries(bytes))(`${entry}: %s in %i B`, async ([name, ceiling]) => {
    const { size, files } = await bundle(entry, name);
    expect(size, `bytes of ${name}`).toBeLessThanOrEqual(ceiling);
    expect(files.filter((file) => without.some((unwanted) => file.includes(`/node_modules/${unwanted}/`)))).toEqual([]);
  });
}
