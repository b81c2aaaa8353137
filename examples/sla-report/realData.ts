import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Real data lie beside the checkout, where they are there at all: they are never part of it. */
const FOLDER = new URL('../../../shared/data/service/', import.meta.url);

/** Whether the real data are there. */
export const hasRealData: boolean = existsSync(FOLDER);

/** The path of a file of real data. */
export function realData(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

/** A JSON file beside a module, or at any path. */
export async function readJson<Value>(path: string | URL): Promise<Value> {
  return JSON.parse(await readFile(path, 'utf8')) as Value;
}
