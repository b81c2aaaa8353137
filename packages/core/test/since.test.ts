import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const entries = Object.values(manifest.exports).flatMap((target) =>
  typeof target === 'string' ? [] : [join(root, target['@plumbline/source'])],
);

test('every export says since which version it is there', () => {
  const program = ts.createProgram(entries, {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    noEmit: true,
    noLib: true,
  });
  const checker = program.getTypeChecker();
  const without = entries.flatMap((entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile);
    return checker.getExportsOfModule(module as ts.Symbol).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return symbol.getJsDocTags(checker).some(({ name }) => name === 'since') ? [] : [symbol.name];
    });
  });
  expect([...new Set(without)]).toEqual([]);
});
