import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../bench';
import { publicEntries } from './public-entries';

/** What the public entries export, read from the compiled declarations. */
export interface ApiReport {
  readonly page: string;
  /** Exported names without a TSDoc comment: `meterbench/gbcs: Header`. */
  readonly undocumented: readonly string[];
}

export const apiPage = join(packageRoot, 'docs', 'api.md');

/**
 * Of what is reached from an export, the page shows what belongs to these rooms. The others are reached through
 * `bench.standing` and `bench.dcc` only, which nothing is promised of.
 */
const shownRooms = [
  'steps',
  'src/scenario',
  'src/verdict',
  'src/terms',
  'src/gbcs',
  'src/duis',
  'src/rulebook',
  'src/evidence',
];

const compiled = join(packageRoot, 'dist') + sep;
const printer = ts.createPrinter({ removeComments: true });

export function apiReport(): ApiReport {
  const program = ts.createProgram(
    publicEntries.map(({ declarations }) => declarations),
    {
      module: ts.ModuleKind.CommonJS,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
      types: ['node'],
      strict: true,
    },
  );
  const checker = program.getTypeChecker();
  const meant = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const shown = new Set<ts.Symbol>();
  const undocumented: string[] = [];
  const parts = publicEntries.map(({ name, declarations }) => {
    const file = program.getSourceFile(declarations);
    const module = file && checker.getSymbolAtLocation(file);
    const exports = module === undefined ? [] : checker.getExportsOfModule(module).sort(byName);
    const texts = exports.map((each) => {
      const symbol = meant(each);
      shown.add(symbol);
      if ([each, symbol].every((one) => one.getDocumentationComment(checker).length === 0)) {
        undocumented.push(`${name}: ${each.name}`);
      }
      return each.name === symbol.name ? textOf(symbol) : `// ${each.name}\n${textOf(symbol)}`;
    });
    return section(name, texts);
  });
  const reached = reachedFrom(shown, checker, meant).sort((one, other) => byPlace(one, other) || byName(one, other));
  return { page: [head, ...parts, section('Reached from there', reached.map(textWithPlace))].join('\n'), undocumented };
}

const head = `# What the public entries export

From the compiled declarations, without comments: a change of this page is a change of what projects build on. Made by
\`npm run update:facts\`; a test says when it is stale. What each thing is stands in its TSDoc.
`;

const section = (title: string, texts: readonly string[]) => `## ${title}\n\n\`\`\`ts\n${texts.join('\n')}\n\`\`\`\n`;

/** What the declarations of some symbols name, and what those name in turn, of the rooms that are shown. */
function reachedFrom(
  exported: ReadonlySet<ts.Symbol>,
  checker: ts.TypeChecker,
  meant: (symbol: ts.Symbol) => ts.Symbol,
): ts.Symbol[] {
  const reached = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    const name = nameIn(node);
    const named = name && checker.getSymbolAtLocation(name);
    const symbol = named && meant(named);
    if (symbol !== undefined && !exported.has(symbol) && !reached.has(symbol) && isShown(symbol)) {
      reached.add(symbol);
      symbol.declarations?.forEach(visit);
    }
    ts.forEachChild(node, visit);
  };
  for (const symbol of exported) {
    symbol.declarations?.filter(isCompiled).forEach(visit);
  }
  return [...reached];
}

/** Where a type is named. */
function nameIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) {
    return node.typeName;
  }
  if (ts.isExpressionWithTypeArguments(node)) {
    return node.expression;
  }
  return ts.isTypeQueryNode(node) ? node.exprName : ts.isImportTypeNode(node) ? node.qualifier : undefined;
}

const isCompiled = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(compiled);

const isShown = (symbol: ts.Symbol): boolean =>
  !(symbol.flags & ts.SymbolFlags.TypeParameter) &&
  (symbol.declarations ?? []).some(
    (node) => isCompiled(node) && shownRooms.some((room) => placeOf(node).startsWith(`${room}/`)),
  );

/** `src/terms/words` */
const placeOf = (node: ts.Node): string =>
  relative(compiled, node.getSourceFile().fileName)
    .replaceAll(sep, '/')
    .replace(/\.d\.ts$/, '');

/** All declarations of a symbol, without comments and without what is private. */
function textOf(symbol: ts.Symbol): string {
  const texts = (symbol.declarations ?? []).filter(isCompiled).map((declaration) => {
    const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    return printer
      .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
      .replace(/^\s*(?:#private;|private .*)\n/gm, '')
      .replace(/^export /, '')
      .replace(/^declare /, '');
  });
  return texts.join('\n');
}

const textWithPlace = (symbol: ts.Symbol): string => `// ${placesOf(symbol)}\n${textOf(symbol)}`;

const placesOf = (symbol: ts.Symbol): string => (symbol.declarations ?? []).filter(isCompiled).map(placeOf).join(', ');

const byName = (one: ts.Symbol, other: ts.Symbol): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
const byPlace = (one: ts.Symbol, other: ts.Symbol): number => placesOf(one).localeCompare(placesOf(other), 'en');
