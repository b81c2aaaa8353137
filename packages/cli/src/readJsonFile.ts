import { readFile } from 'node:fs/promises';
import { fileProblem } from './fileProblem.ts';
import { UnusableInput } from './unusableInput.ts';

/** What a parser makes of JSON. */
type Parsed<Value> =
  | { readonly status: 'ok'; readonly value: Value }
  | { readonly status: 'invalid'; readonly issues: readonly { readonly message: string }[] };

/**
 * Reads a document from a JSON file.
 *
 * @param path the file
 * @param what the document in words, such as "an SLA policy"
 * @throws {UnusableInput} when there is no such file, it is no JSON, or the document has issues: all of them are told
 */
export async function readJsonFile<Value>(path: string, what: string, parse: (json: unknown) => Parsed<Value>): Promise<Value> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw fileProblem(path, `${what} as JSON`, error);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnusableInput(`${path}: expected ${what} as JSON; got text that is none (${(error as Error).message})`);
  }
  const result = parse(json);
  if (result.status === 'ok') return result.value;
  const issues = result.issues.map(({ message }) => `\n  ${message}`);
  throw new UnusableInput(`${path} is not ${what}:${issues.join('')}`);
}
