import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a program took, from the start of its process to the end. */
export interface MeasuredRun {
  readonly seconds: number;
  /** Seconds of processor, over all threads: what it took without the waiting for others. */
  readonly processorSeconds: number;
  /** The most memory held. */
  readonly megabytes: number;
  readonly stdout: string;
}

const measured = new URL('measured.ts', import.meta.url).href;

/** Runs a program of this repository in a process of its own and measures it. */
export async function measuredRun(program: URL, ...args: readonly string[]): Promise<MeasuredRun> {
  const node = ['--import', measured, '--conditions=@plumbline/source', fileURLToPath(program), ...args];
  const from = performance.now();
  const { stdout, stderr } = await promisify(execFile)(process.execPath, node, { maxBuffer: 2 ** 24 });
  const seconds = (performance.now() - from) / 1000;
  const own = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Pick<MeasuredRun, 'processorSeconds' | 'megabytes'>;
  return { seconds, ...own, stdout };
}
