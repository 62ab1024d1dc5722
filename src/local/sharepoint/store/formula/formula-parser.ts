import { FormulaSyntaxError, type BinaryOperator, type FormulaTree } from './formula-tree';

interface Token {
  readonly kind: 'number' | 'text' | 'column' | 'name' | 'sign' | 'end';
  readonly text: string;
}

const pattern =
  /\s*(?:(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"(?<text>(?:[^"]|"")*)"|\[(?<column>[^\]]+)\]|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign><>|<=|>=|[-+*/^&=<>%(),;]))/uy;

/** Deep nesting would otherwise exhaust the stack; SharePoint allows eight levels of IF. */
const deepest = 64;
const longest = 8000;

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (formula.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (!match) throw new FormulaSyntaxError(formula);
    const [kind, text] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ['sign', ''];
    found.push({ kind: kind as Token['kind'], text: kind === 'text' ? (text ?? '').replaceAll('""', '"') : (text ?? '') });
    at = pattern.lastIndex;
  }
  return [...found, { kind: 'end', text: '' }];
}

/** From the loosest to the tightest, as in a spreadsheet. */
const levels: readonly (readonly BinaryOperator[])[] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Reads `=IF([Beløp]>100,"stor","liten")`; arguments may be parted by comma or semicolon, as the site's language has it. */
export function parseFormula(formula: string): FormulaTree {
  if (formula.length > longest) throw new FormulaSyntaxError(formula);
  const list = tokens(formula.trim().replace(/^=/, ''));
  let at = 0;
  let depth = 0;
  const peek = (): Token => list[at] ?? { kind: 'end', text: '' };
  const isSign = (...signs: readonly string[]): boolean => peek().kind === 'sign' && signs.includes(peek().text);
  const fail = (): never => {
    throw new FormulaSyntaxError(formula);
  };
  const expect = (sign: string): void => {
    if (!isSign(sign)) fail();
    at += 1;
  };

  function binary(level: number): FormulaTree {
    const operators = levels[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    while (isSign(...operators)) {
      const operator = peek().text as BinaryOperator;
      at += 1;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary(): FormulaTree {
    depth += 1;
    if (depth > deepest) fail();
    let tree: FormulaTree;
    if (isSign('-', '+')) {
      const operator = peek().text as '-' | '+';
      at += 1;
      tree = { kind: 'unary', operator, of: unary() };
    } else tree = primary();
    while (isSign('%')) {
      at += 1;
      tree = { kind: 'unary', operator: '%', of: tree };
    }
    depth -= 1;
    return tree;
  }

  function primary(): FormulaTree {
    const token = peek();
    at += 1;
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'value', value: token.text };
    if (token.kind === 'column') return { kind: 'column', name: token.text };
    if (token.kind === 'sign' && token.text === '(') {
      const inner = binary(0);
      expect(')');
      return inner;
    }
    if (token.kind !== 'name') return fail();
    if (isSign('(')) return { kind: 'call', name: token.text.toUpperCase(), args: callArguments() };
    if (/^(true|false)$/i.test(token.text)) return { kind: 'value', value: token.text.toLowerCase() === 'true' };
    return { kind: 'column', name: token.text };
  }

  function callArguments(): FormulaTree[] {
    expect('(');
    const args: FormulaTree[] = [];
    while (!isSign(')')) {
      args.push(isSign(',', ';') ? { kind: 'value', value: null } : binary(0));
      if (!isSign(',', ';')) break;
      at += 1;
    }
    expect(')');
    return args;
  }

  const tree = binary(0);
  if (peek().kind !== 'end') fail();
  return tree;
}

/** Every column and every function that a formula names. */
export function namedIn(tree: FormulaTree): { readonly columns: Set<string>; readonly functions: Set<string> } {
  const columns = new Set<string>();
  const functions = new Set<string>();
  const walk = (node: FormulaTree): void => {
    if (node.kind === 'column') columns.add(node.name);
    else if (node.kind === 'unary') walk(node.of);
    else if (node.kind === 'binary') [node.left, node.right].forEach(walk);
    else if (node.kind === 'call') {
      functions.add(node.name);
      node.args.forEach(walk);
    }
  };
  walk(tree);
  return { columns, functions };
}
