/**
 * Rehearses a release in a copy: versions by changesets, builds, packs, and reads the tarballs. Nothing here changes.
 *
 * Each must have a changelog that names its version, licence and notice, exports and imports that lead to a file, and nothing that is not meant to be
 * published.
 */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inTemporaryFolder, pack, root, run } from './packed.ts';

const expected = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE'];
const allowed = [
  /^dist\/(?:[\w-]+\/)*[\w-]+\.(js|js\.map|d\.ts)$/,
  /^dist\/csp-hashes\.json$/,
  /^dist\/schemas\/[\w.-]+\.json$/,
  /^src\/(?!.*\.(?:test|fixture)\b)[\w/.-]+\.ts$/,
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

inTemporaryFolder((folder) => {
  const copy = join(folder, 'copy');
  const files = run(root, process.env, 'git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0').filter(Boolean);
  for (const file of files) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  const inCopy = (program: string, ...args: readonly string[]) => run(copy, process.env, program, ...args);
  // Changesets look up in git what they were added with.
  inCopy('git', 'init', '--quiet', '--initial-branch=main');
  inCopy('git', 'add', '--all');
  inCopy('git', '-c', 'user.name=release', '-c', 'user.email=release@localhost', 'commit', '--quiet', '--message=Rehearsal');
  inCopy('pnpm', 'install', '--frozen-lockfile', '--prefer-offline');
  inCopy('pnpm', 'exec', 'changeset', 'version');
  inCopy('pnpm', 'build');

  for (const tarball of pack(copy, folder)) {
    const unpacked = join(folder, 'unpacked', tarball.replace(/^.*\//, ''));
    mkdirSync(unpacked, { recursive: true });
    run(unpacked, process.env, 'tar', '--extract', '--gzip', '--strip-components=1', '--file', tarball);
    const { name, version } = checkPackage(unpacked);
    console.log(`${name} ${version}: fit to publish`);
  }
});

function checkPackage(folder: string): Manifest {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version } = manifest;
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [],
  );
  const missing = (targets: readonly string[]) => targets.filter((target) => globSync(target, { cwd: folder }).length === 0);

  assert.notEqual(version, '0.0.0', `${name}: no changeset gave it a version`);
  assert.deepEqual(missing(expected), [], `${name}: files that must be there`);
  assert.deepEqual(
    files.filter((file) => !expected.includes(file) && !allowed.some((pattern) => pattern.test(file))),
    [],
    `${name}: files that must not be there`,
  );
  assert.match(
    readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'),
    new RegExp(`^## ${version.replaceAll('.', String.raw`\.`)}$`, 'm'),
    `${name}: changelog`,
  );

  const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  assert.deepEqual(missing([...targets, ...Object.values(manifest.bin ?? {})]), [], `${name}: exports without a file`);
  for (const [dependency, range] of Object.entries(manifest.dependencies ?? {}))
    assert.match(range, /^[~^]\d/, `${name}: range of ${dependency}`);
  for (const file of files) assert.deepEqual(dangling(folder, file), [], `${name}: ${file} leads to files that are not there`);
  return manifest;
}

/** What a file imports or is mapped from, and the tarball has not. */
function dangling(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const near = (path: string) => resolve(folder, dirname(file), path);
  if (file.endsWith('.map')) return (JSON.parse(text) as { sources: string[] }).sources.filter((source) => !existsSync(near(source)));
  if (!/\.[jt]s$/.test(file)) return [];
  const imports = [...text.matchAll(/(?:from|import) ['"](\.[^'"]+)['"]/g), ...text.matchAll(/^\/\/# sourceMappingURL=(.+)$/gm)];
  return imports.flatMap(([, path = '']) => {
    const target = file.endsWith('.d.ts') ? near(path).replace(/\.js$/, '.d.ts') : near(path);
    return existsSync(target) ? [] : [path];
  });
}
