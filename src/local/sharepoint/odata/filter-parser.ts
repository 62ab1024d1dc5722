import { badQuery } from '../http/errors';
import { filterTokens, invalidExpression, type Token } from './filter-lexer';
import type { CompareOperator, DatePart, FilterTree, Literal, Property } from './filter-tree';
import { plainGuid } from '../store/plain-guid';

const operators: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const dateParts: readonly string[] = ['day', 'month', 'year', 'hour', 'minute', 'second'];
const deepest = 100;

/**
 * Reads a $filter as SharePoint does: `and`, `or`, `not`, six comparisons, `startswith`, `substringof` and the parts of a date. What SharePoint has
 * not got (`endswith`, `tolower`, arithmetic …) is refused here too.
 *
 * @example parseFilter("Title eq 'it''s'") → { kind: 'compare', property: { path: ['Title'] }, operator: 'eq', literal: { type: 'text', value: "it's" } }
 */
export function parseFilter(text: string): FilterTree {
  return new FilterParser(text, filterTokens(text)).whole();
}

class FilterParser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): FilterTree {
    const tree = this.either();
    if (this.at < this.tokens.length) throw this.invalid();
    return tree;
  }

  private either(): FilterTree {
    return this.chain('or', () => this.chain('and', () => this.single()));
  }

  private chain(kind: 'and' | 'or', next: () => FilterTree): FilterTree {
    const parts = [next()];
    while (this.takeWord(kind)) parts.push(next());
    return parts.length === 1 ? (parts[0] as FilterTree) : { kind, parts };
  }

  private single(): FilterTree {
    this.depth += 1;
    if (this.depth > deepest) throw this.invalid();
    try {
      if (this.peekWord('not')) {
        this.at += 1;
        return { kind: 'not', of: this.single() };
      }
      if (this.take('(')) {
        const inner = this.either();
        this.expect(')');
        return this.comparedWithTrue(inner);
      }
      return this.test();
    } finally {
      this.depth -= 1;
    }
  }

  private test(): FilterTree {
    const called = this.callName();
    if (called === 'startswith' || called === 'substringof') return this.comparedWithTrue(this.textTest(called));
    const left = this.operand();
    const operator = this.operator();
    const right = this.operand();
    if ('property' in left && 'literal' in right) {
      return { kind: 'compare', property: left.property, operator, literal: right.literal };
    }
    // `5 lt Amount` is `Amount gt 5`.
    if ('literal' in left && 'property' in right) {
      return { kind: 'compare', property: right.property, operator: mirrored[operator], literal: left.literal };
    }
    throw this.invalid();
  }

  private textTest(test: 'startswith' | 'substringof'): FilterTree {
    this.at += 1;
    this.expect('(');
    const first = this.operand();
    this.expect(',');
    const second = this.operand();
    this.expect(')');
    const [property, text] = test === 'startswith' ? [first, second] : [second, first];
    if (!('property' in property) || !('literal' in text) || text.literal.type !== 'text') throw this.invalid();
    return { kind: 'text', test, property: property.property, text: text.literal.value };
  }

  /** `startswith(…) eq true` is the same as without it. */
  private comparedWithTrue(tree: FilterTree): FilterTree {
    const word = this.tokens[this.at]?.text.toLowerCase();
    const next = this.tokens[this.at + 1];
    if (this.tokens[this.at]?.kind !== 'name' || (word !== 'eq' && word !== 'ne') || !next) return tree;
    const value = next.text.toLowerCase();
    if (!(
      (next.kind === 'name' && (value === 'true' || value === 'false')) ||
      (next.kind === 'number' && /^[01]$/.test(value))
    )) {
      throw this.invalid();
    }
    this.at += 2;
    const same = (value === 'true' || value === '1') === (word === 'eq');
    return same ? tree : { kind: 'not', of: tree };
  }

  private operand(): { property: Property } | { literal: Literal } {
    const token = this.tokens[this.at];
    if (!token) throw this.invalid();
    const called = this.callName();
    if (called !== undefined) {
      if (!dateParts.includes(called)) throw unknownFunction(called);
      this.at += 1;
      this.expect('(');
      const name = this.tokens[this.at];
      if (name?.kind !== 'name') throw this.invalid();
      this.at += 1;
      this.expect(')');
      return { property: { path: name.text.split('/'), part: called as DatePart } };
    }
    this.at += 1;
    switch (token.kind) {
      case 'text':
      case 'datetime':
        return { literal: { type: token.kind, value: token.text } };
      case 'guid':
        return { literal: { type: 'guid', value: plainGuid(token.text) } };
      case 'number':
        return { literal: { type: 'number', value: Number(token.text.replace(/[mfdl]$/i, '')) } };
      case 'name': {
        const word = token.text.toLowerCase();
        if (word === 'null') return { literal: { type: 'null' } };
        if (word === 'true' || word === 'false') return { literal: { type: 'boolean', value: word === 'true' } };
        return { property: { path: token.text.split('/') } };
      }
      default:
        throw this.invalid();
    }
  }

  private operator(): CompareOperator {
    const token = this.tokens[this.at];
    const word = token?.kind === 'name' ? token.text.toLowerCase() : '';
    if (!operators.includes(word)) throw this.invalid();
    this.at += 1;
    return word as CompareOperator;
  }

  /** The function's name when one is called here. */
  private callName(): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'name' || this.tokens[this.at + 1]?.kind !== '(') return undefined;
    return token.text.toLowerCase();
  }

  private peekWord(word: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'name' && token.text.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    if (!this.peekWord(word)) return false;
    this.at += 1;
    return true;
  }

  private take(kind: Token['kind']): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false;
    this.at += 1;
    return true;
  }

  private expect(kind: Token['kind']): void {
    if (!this.take(kind)) throw this.invalid();
  }

  private invalid() {
    return invalidExpression(this.text);
  }
}

const mirrored: Readonly<Record<CompareOperator, CompareOperator>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};

const unknownFunction = (name: string) => badQuery(`The method or operator '${name}' is not supported.`);
