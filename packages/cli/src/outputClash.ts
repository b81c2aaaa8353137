import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UnusableInput } from './unusableInput.ts';

/** What a command is about to read and write. */
export interface NamedFiles {
  readonly inputs: readonly string[];
  readonly out?: string;
  readonly rejects?: string;
}

/**
 * Refuses to write over what is read, or two things to one file: either would lose data without a word.
 *
 * @throws {UnusableInput} naming the option
 */
export async function refuseOutputClash({ inputs, out, rejects }: NamedFiles): Promise<void> {
  const read = new Set(await Promise.all(inputs.filter((input) => input !== '-').map(realPath)));
  const outPath = out === undefined ? undefined : await realPath(out);
  const rejectsPath = rejects === undefined ? undefined : await realPath(rejects);
  for (const [option, path, given] of [['--out', outPath, out] as const, ['--rejects', rejectsPath, rejects] as const]) {
    if (path !== undefined && read.has(path)) throw new UnusableInput(`${option}: expected a file that is not read; got ${given}`);
  }
  if (outPath !== undefined && outPath === rejectsPath)
    throw new UnusableInput(`--rejects: expected another file than --out; got ${rejects}`);
}

/** The file that a path leads to; for one that is not there yet, the path itself. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
