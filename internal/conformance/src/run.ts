/**
 * The conformance runner: `npx -y pnpm@12 conformance [FILE…] [--red]`.
 *
 * Puts published facts, kept outside this repository, to the public API of the built packages. Exit 0: all passed. 1: a vector failed, or a suite or
 * an operation is unknown, or a file cannot be read. With `--red` every expected value is moved, and so every vector must fail: exit 1 where that is
 * so, 2 where a vector passed all the same. Then only those that passed are told.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { adapters } from './adapters.ts';
import { judge } from './judge.ts';
import { notCovered } from './notCovered.ts';
import { suiteLines, tally } from './print.ts';
import { readVectorFile } from './readVectorFile.ts';
import type { VectorFile } from './types.ts';

const sharedVectors = fileURLToPath(new URL('../../../../shared/conformance', import.meta.url));

try {
  process.exitCode = main();
} catch (error) {
  console.error(`conformance: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function main(): number {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { red: { type: 'boolean', default: false } } });
  const { red } = values;
  if (positionals.length === 0 && !existsSync(sharedVectors)) {
    console.log('conformance: no vectors here (../shared/conformance is absent and no FILE was given)');
    return 0;
  }

  const paths = positionals.length > 0 ? positionals.map(fromCaller) : filesOf(sharedVectors);
  const { files, unreadCount } = readAll(paths);
  const results = judge(files, { adapters, notCovered }, { red });
  for (const line of suiteLines(results, { red })) console.log(line);
  const { passed, failed } = tally(results);
  if (red) console.log(redLine(passed, failed));
  console.log(`${passed} passed, ${failed} failed`);
  if (red && passed > 0) return 2;
  return failed > 0 || unreadCount > 0 ? 1 : 0;
}

function redLine(passed: number, failed: number): string {
  if (passed > 0) return `red: ${passed} vectors passed although every expected value was moved: the comparison does not compare`;
  return `red: every expected value was moved and all ${failed} vectors failed, as they must`;
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => join(folder, name));
}

/** Paths are those of whoever called the package manager, which may have changed the folder. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function readAll(paths: readonly string[]): { readonly files: readonly VectorFile[]; readonly unreadCount: number } {
  const files: VectorFile[] = [];
  for (const path of paths) {
    try {
      files.push(readVectorFile(path));
    } catch (error) {
      console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files, unreadCount: paths.length - files.length };
}
