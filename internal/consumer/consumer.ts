/**
 * Uses the packed packages as a stranger would: installs the tarballs with npm in an empty project, runs them under the system's Node and the
 * workspace's, and type-checks code against them under the TypeScript versions that are promised.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporaryFolder, pack, root, run, userEnvironment } from './packed.ts';

const typescripts = ['5.5', '6.0'];
const resolutions = [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
] as const;

inTemporaryFolder((folder) => {
  const project = join(folder, 'project');
  cpSync(join(root, 'internal/consumer/project'), project, { recursive: true });
  const env = userEnvironment();
  const compilers = typescripts.map((version) => `typescript-${version}@npm:typescript@~${version}.0`);
  run(project, env, 'npm', 'install', '--no-audit', '--no-fund', ...pack(root, folder), '@lit-labs/ssr@^4.1.0', ...compilers);

  for (const node of ['node', join(root, 'node_modules/node/bin/node')]) {
    const version = run(project, env, node, '--version').trim();
    const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
    if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node ${version} is older than the packages promise`);
    for (const script of ['esm.mjs', 'require.cjs', 'elements.mjs', 'cli.mjs']) run(project, env, node, script);
    console.log(`Node ${version}: import, require, elements on a server and the CLI work`);
  }

  for (const version of typescripts) {
    for (const [module, moduleResolution] of resolutions) {
      const options = ['--module', module, '--moduleResolution', moduleResolution];
      run(project, env, 'node', `node_modules/typescript-${version}/bin/tsc`, '--project', '.', ...options);
      console.log(`TypeScript ${version}, ${moduleResolution}: types hold`);
    }
  }
});
