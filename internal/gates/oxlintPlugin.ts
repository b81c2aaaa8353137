import { floors, packages, schemaFile } from './floors.ts';

// Rules that oxlint has none for. They look at core's sources; tests may do as they like.

const source = /\/packages\/core\/src\/(?!.*\.test(-\w+)?\.ts$)(?<path>.+)$/;

/** What is read of a node, whichever it is. */
interface Node {
  readonly source?: { readonly value?: unknown } | null;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly unknown[];
}

interface Context {
  readonly filename: string;
  report(problem: { readonly node: Node; readonly message: string }): void;
}

type Visitors = Readonly<Record<string, (node: Node) => void>>;

/** A rule over core's sources: what is wrong with a node, if anything is, in the file at `path` in core/src. */
const coreRule = (types: readonly string[], objection: (node: Node, path: string) => string | undefined) => ({
  create(context: Context): Visitors {
    const path = source.exec(context.filename.replaceAll('\\', '/'))?.groups?.['path'];
    if (path === undefined) return {};
    const check = (node: Node) => {
      const message = objection(node, path);
      if (message !== undefined) context.report({ node, message });
    };
    return Object.fromEntries(types.map((type) => [type, check]));
  },
});

const importsDown = coreRule(['ImportDeclaration', 'ExportNamedDeclaration', 'ImportExpression', 'TSImportType'], (node, path) => {
  if (!node.source) return undefined;
  const specifier = node.source.value;
  if (typeof specifier !== 'string') return 'an import names its module';
  return specifier.startsWith('.') ? roomObjection(path, specifier) : packageObjection(path, specifier);
});

function packageObjection(path: string, specifier: string): string | undefined {
  const users = packages[specifier.split('/')[0] ?? ''];
  if (users === undefined) return `core does not use ${specifier}`;
  return users.test(path) ? undefined : `${specifier} is only for ${users.source}`;
}

function roomObjection(path: string, specifier: string): string | undefined {
  const targetPath = new URL(specifier, `file:///${path}`).pathname.slice(1);
  if (schemaFile.test(targetPath) && !schemaFile.test(path)) return 'only a schema imports a schema: the rest of core is free of zod';
  const [room, target] = [roomOf(path), roomOf(targetPath)];
  if (room === target) return undefined;
  const [floor, targetFloor] = [floorOf(room), floorOf(target)];
  if (floor < 0 || targetFloor < 0) return `${floor < 0 ? room : target} is not in internal/gates/floors.ts`;
  return targetFloor < floor ? undefined : `${room} (floor ${floor}) does not import from ${target} (floor ${targetFloor})`;
}

function roomOf(path: string): string {
  return /^[^/.]*/.exec(path)?.[0] ?? '';
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

const noClock = coreRule(['NewExpression', 'CallExpression'], (node) =>
  node.callee?.name === 'Date' && node.arguments?.length === 0 ? 'core has no clock: take `asOf`' : undefined,
);

const noExportAll = coreRule(['ExportAllDeclaration'], () => 'the public face is an explicit list: no `export *`');

export default {
  meta: { name: 'plumbline' },
  rules: { 'imports-down': importsDown, 'no-clock': noClock, 'no-export-all': noExportAll },
};
