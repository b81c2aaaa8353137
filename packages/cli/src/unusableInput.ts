/**
 * What the user gave cannot be used at all: a file that is no text, a policy that does not parse, an option that names nothing.
 *
 * The message names the thing, what was expected and what came; the program ends with exit code 2.
 */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
