import { badQuery } from '../http/errors';

export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'text' | 'datetime' | 'guid'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: '(' | ')' | ','; readonly text: string };

// Sticky, so that every rule is tried only where the last one ended: no backtracking over the whole text.
const rules: readonly [RegExp, Token['kind'] | 'space'][] = [
  [/\s+/y, 'space'],
  [/(datetime|datetimeoffset|guid)'((?:[^']|'')*)'/iy, 'datetime'],
  [/'((?:[^']|'')*)'/y, 'text'],
  [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[mMfFdDlL]?(?![\w/])/y, 'number'],
  [/[\p{L}_][\p{L}\p{N}_]*(?:\/[\p{L}_][\p{L}\p{N}_]*)*/uy, 'name'],
  [/\(/y, '('],
  [/\)/y, ')'],
  [/,/y, ','],
];

export const invalidExpression = (text: string) => badQuery(`The expression "${text.slice(0, 300)}" is not valid.`);

/** Cuts a $filter into words, quoted texts and signs. */
export function filterTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = match(text, at);
    if (!found) throw invalidExpression(text);
    if (found.token) tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function match(text: string, at: number): { token: Token | null; end: number } | undefined {
  for (const [rule, kind] of rules) {
    rule.lastIndex = at;
    const found = rule.exec(text);
    if (!found) continue;
    const end = rule.lastIndex;
    if (kind === 'space') return { token: null, end };
    if (kind === 'datetime') {
      const guid = found[1]?.toLowerCase() === 'guid';
      return { token: { kind: guid ? 'guid' : 'datetime', text: (found[2] ?? '').replaceAll("''", "'") }, end };
    }
    if (kind === 'text') return { token: { kind, text: (found[1] ?? '').replaceAll("''", "'") }, end };
    return { token: { kind, text: found[0] }, end };
  }
  return undefined;
}
