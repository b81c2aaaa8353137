import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the docstrings of a type say. */
export interface TypeDocs {
  readonly description: string;
  /** By property: its own and those of the types that it extends or joins. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Reads the docstrings of the interfaces and type aliases of source files, by the name of the type. */
export function typeDocs(files: readonly URL[]): ReadonlyMap<string, TypeDocs> {
  const declarations = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  for (const file of files) {
    const tree = ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of tree.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) declarations.set(statement.name.text, statement);
    }
  }
  const propertiesOf = (node: ts.Node): readonly (readonly [string, string])[] => {
    if (ts.isPropertySignature(node)) return [[node.name.getText(), docOf(node)]];
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      // `Omit<Base, …>` is a reference with its base as the argument.
      const name = ts.isTypeReferenceNode(node) ? node.typeName.getText() : node.expression.getText();
      const base = declarations.get(name) ?? node.typeArguments?.[0];
      return base === undefined ? [] : propertiesOf(base);
    }
    const members: (readonly [string, string])[] = [];
    // The type of a property is not looked into: what it holds is its own.
    ts.forEachChild(node, (child) => {
      members.push(...propertiesOf(child));
    });
    return members;
  };
  return new Map(
    [...declarations].map(([name, declaration]) => {
      const properties = new Map(propertiesOf(declaration).filter(([, doc]) => doc !== ''));
      return [name, { description: docOf(declaration), properties }];
    }),
  );
}

function docOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return docs
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join('\n')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
}
