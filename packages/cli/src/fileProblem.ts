import { UnusableInput } from './unusableInput.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'a file that may not be opened',
  ENOTDIR: 'a path that leads through a file',
};

/** Why a file cannot be read or written, in words; what is no trouble with a file is given back as it is. */
export function fileProblem(path: string, expected: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return new UnusableInput(`${path}: expected ${expected}; got ${REASONS[code] ?? code}`);
}
