/** Prints what each export costs now, in the form of ceilings.ts. */
import { bundle } from './bundle.ts';
import { ceilings } from './ceilings.ts';

for (const entry of Object.keys(ceilings)) {
  console.log(entry);
  for (const name of [...Object.keys(await import(entry)), '*']) {
    const { size } = await bundle(entry, name);
    console.log(`  ${name === '*' ? "'*'" : name}: ${size},`);
  }
}
