import type { CliIo } from './cliIo.ts';

/** Says how far reading has come. */
export interface Progress {
  readonly rows: (rowsRead: number) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

/** Input that is read faster than this needs no progress. */
const SILENT_MS = 1000;
const EVERY_MS = 200;

/** Progress on a terminal, in one line that goes away; elsewhere none. */
export function progress(stderr: CliIo['stderr'], now: () => number = () => performance.now()): Progress {
  if (stderr.isTTY !== true) return { rows: () => {}, end: () => {} };
  const begun = now();
  let shownAt: number | undefined;
  return {
    rows(rowsRead) {
      const time = now();
      if (time - begun < SILENT_MS || time - (shownAt ?? 0) < EVERY_MS) return;
      shownAt = time;
      stderr.write(`\r${rowsRead.toLocaleString('en')} rows read`);
    },
    end() {
      if (shownAt !== undefined) stderr.write('\r\u001B[K');
    },
  };
}
