import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

const root = join(__dirname, '../../../..');
export const bicepFolder = join(root, 'manifest/azure');

/** A Bicep file as the grammar of tree-sitter sees it. */
export interface BicepSource {
  readonly name: string;
  readonly tree: Node;
}

let parser: Promise<Parser> | null = null;

async function bicepParser(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  // As bytes: by its path it would be read with an import that jest does not have.
  const grammar = readFileSync(join(root, 'node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm'));
  made.setLanguage(await Language.load(grammar));
  return made;
}

export async function parseBicep(name: string, text: string): Promise<BicepSource> {
  parser ??= bicepParser();
  const tree = (await parser).parse(text);
  if (!tree) throw new TypeError(`${name} was not parsed`);
  return { name, tree: tree.rootNode };
}

export async function readBicep(): Promise<readonly BicepSource[]> {
  const names = readdirSync(bicepFolder).filter((name) => name.endsWith('.bicep'));
  return Promise.all(names.map((name) => parseBicep(name, readFileSync(join(bicepFolder, name), 'utf8'))));
}

export const within = (node: Node): Node[] => [node, ...children(node).flatMap(within)];
export const children = (node: Node): Node[] => node.namedChildren.filter((child) => child !== null);
const firstOf = (node: Node, type: string): Node | undefined => children(node).find((child) => child.type === type);
export const declared = (source: BicepSource, kind: string): Node[] =>
  children(source.tree).filter(({ type }) => type === `${kind}_declaration`);
export const nameOf = (declaration: Node): string => firstOf(declaration, 'identifier')?.text ?? '';

/** A string without its quotes; with `${…}` as it stands. */
export const plain = (node: Node): string => node.text.replace(/^'|'$/g, '');

/** `Microsoft.Web/sites@2023-12-01`, or the file of a module. */
export const kindOf = (declaration: Node): string => plain(firstOf(declaration, 'string') ?? declaration);

/** The properties of an object by their names. */
export function properties(node: Node | undefined): ReadonlyMap<string, Node> {
  const object = node?.type === 'object' ? node : node && firstOf(node, 'object');
  return new Map(
    (object ? children(object) : [])
      .filter(({ type }) => type === 'object_property')
      .map((property) => {
        const [name, value] = children(property);
        return [name ? plain(name) : '', value ?? property] as const;
      }),
  );
}

/** The text of a value by its path: `properties.siteConfig.alwaysOn`. */
export function valueAt(declaration: Node, path: string): string | undefined {
  let at: Node | undefined = declaration;
  for (const name of path.split('.')) at = properties(at).get(name);
  return at && plain(at);
}

/** Parameters, and whether each has a default. */
export const parametersOf = (source: BicepSource): ReadonlyMap<string, boolean> =>
  new Map(declared(source, 'parameter').map((node) => [nameOf(node), node.text.includes('=')]));

const functions = new Set([
  'description',
  'minLength',
  'maxLength',
  'minValue',
  'maxValue',
  'allowed',
  'empty',
  'guid',
  'replace',
  'subscriptionResourceId',
  'union',
]);

/** Names that are used and declared nowhere, and names that are declared and used nowhere. */
export function loose(source: BicepSource): { readonly unknown: readonly string[]; readonly unused: readonly string[] } {
  const kinds = ['parameter', 'variable', 'resource', 'module'];
  const known = kinds.flatMap((kind) => declared(source, kind).map(nameOf));
  const used = within(source.tree)
    .filter((node) => node.type === 'identifier' && isUse(node))
    .map(({ text }) => text);
  return {
    unknown: [...new Set(used.filter((name) => !known.includes(name) && !functions.has(name)))],
    unused: kinds
      .slice(0, 2)
      .flatMap((kind) => declared(source, kind).map(nameOf))
      .filter((name) => !used.includes(name)),
  };
}

/** Not the name of a declaration, nor of a property. */
function isUse(node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  const isFirst = children(parent)[0]?.id === node.id;
  return !(isFirst && (parent.type.endsWith('_declaration') || parent.type === 'object_property'));
}
