/** What a $filter says, before anything is known of the list it is asked of. */
export type CompareOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export type Literal =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'datetime'; readonly value: string }
  | { readonly type: 'guid'; readonly value: string }
  | { readonly type: 'null' };

export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

/** `Title`, or `Owner/Title`: one step into a lookup or a person. */
export interface Property {
  readonly path: readonly string[];
  readonly part?: DatePart;
}

export type FilterTree =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly FilterTree[] }
  | { readonly kind: 'not'; readonly of: FilterTree }
  | { readonly kind: 'compare'; readonly property: Property; readonly operator: CompareOperator; readonly literal: Literal }
  | { readonly kind: 'text'; readonly test: 'startswith' | 'substringof'; readonly property: Property; readonly text: string };

/** The tree as a $filter again: reading what this writes gives the same tree. */
export function printFilter(tree: FilterTree): string {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.parts.map(printed).join(` ${tree.kind} `);
    case 'not':
      return `not (${printFilter(tree.of)})`;
    case 'compare':
      return `${printProperty(tree.property)} ${tree.operator} ${printLiteral(tree.literal)}`;
    case 'text':
      return tree.test === 'startswith'
        ? `startswith(${printProperty(tree.property)},${quoted(tree.text)})`
        : `substringof(${quoted(tree.text)},${printProperty(tree.property)})`;
  }
}

const printed = (tree: FilterTree): string =>
  tree.kind === 'and' || tree.kind === 'or' ? `(${printFilter(tree)})` : printFilter(tree);

const printProperty = ({ path, part }: Property): string => (part ? `${part}(${path.join('/')})` : path.join('/'));

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function printLiteral(literal: Literal): string {
  switch (literal.type) {
    case 'null':
      return 'null';
    case 'text':
      return quoted(literal.value);
    case 'datetime':
    case 'guid':
      return `${literal.type}${quoted(literal.value)}`;
    default:
      return String(literal.value);
  }
}
