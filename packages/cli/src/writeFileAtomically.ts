import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from './fileProblem.ts';

/** Writes a file so that nobody ever sees half of it: beside it first, then in its place. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw fileProblem(path, 'a file that can be written', error);
  }
}
