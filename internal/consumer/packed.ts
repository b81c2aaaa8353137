import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program to its end; what it prints is returned, or told when it fails. */
export function run(cwd: string, env: NodeJS.ProcessEnv, program: string, ...args: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (status === 0) return stdout;
  throw new Error(`${[program, ...args].join(' ')} failed in ${cwd}\n${stdout}${stderr}`, { cause: error });
}

/** Does something in an empty folder, which is gone afterwards. */
export function inTemporaryFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packs every published package of a workspace as it would be published; the paths of the tarballs. */
export function pack(workspace: string, destination: string): string[] {
  run(workspace, process.env, 'pnpm', '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', destination);
  return readdirSync(destination)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(destination, name));
}

/** The environment of a user: without what this workspace and its package manager put before the system's programs. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !/node_modules|pnpm/.test(folder));
  const env = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_|^NODE_/i.test(name));
  return { ...Object.fromEntries(env), PATH: path.join(delimiter) };
}
