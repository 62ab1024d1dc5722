import type { FormulaValue } from './formula-tree';

/** What a cell shows where the formula has no answer: `#VALUE!`, `#DIV/0!`, `#NUM!`. */
export class FormulaFault extends Error {
  constructor(readonly shown: string) {
    super(shown);
    this.name = 'FormulaFault';
  }
}

export function asNumber(value: FormulaValue): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) throw new FormulaFault('#VALUE!');
  return number;
}

export function asText(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

export function asBoolean(value: FormulaValue): boolean {
  if (typeof value === 'string') {
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    throw new FormulaFault('#VALUE!');
  }
  return value === null ? false : typeof value === 'number' ? value !== 0 : value;
}

const rank = (value: FormulaValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Numbers come before texts, texts before TRUE and FALSE; letter case does not count; an empty cell is 0, "" or FALSE. */
export function compareValues(left: FormulaValue, right: FormulaValue): number {
  const blank = (other: FormulaValue): FormulaValue => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const a = left ?? blank(right);
  const b = right ?? blank(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(a) - Number(b);
}
