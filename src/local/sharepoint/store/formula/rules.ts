import type { SqlValue } from '../database';
import type { Field } from '../field';
import type { List } from '../list';
import { evaluate } from './evaluate';
import { columnNamed, treeOf, valueIn } from './calculated';
import { serialOfInstant } from './formula-dates';
import type { FormulaValue } from './formula-tree';
import { asBoolean, FormulaFault } from './formula-values';

type Row = Readonly<Record<string, SqlValue>>;

/** A rule of the list, or of one of its columns, does not hold for a row. */
export class BrokenRuleError extends Error {
  constructor(
    readonly of: 'list' | 'column',
    readonly told: string | null,
  ) {
    super(`A rule of the ${of} does not hold`);
    this.name = 'BrokenRuleError';
  }
}

function holds(formula: string, fields: readonly Field[], row: Row, now: Date): boolean {
  const value = (name: string): FormulaValue => {
    if (name === 'NOW()') return serialOfInstant(now.toISOString());
    if (name === 'TODAY()' || /^today$/i.test(name)) return Math.floor(serialOfInstant(now.toISOString()));
    return valueIn(row, columnNamed(fields, name));
  };
  try {
    return asBoolean(evaluate(treeOf(formula), value));
  } catch (fault) {
    if (fault instanceof FormulaFault) return false;
    throw fault;
  }
}

/** Throws unless the rules of the list and of its columns hold. [?] An empty column is not held against its own rule. */
export function enforceRules(list: List, row: Row, now: Date): void {
  for (const field of list.stored) {
    const { validationFormula: rule, validationMessage } = field.settings;
    if (!rule || (row[field.column] ?? null) === null) continue;
    if (!holds(rule, list.fields, row, now)) throw new BrokenRuleError('column', validationMessage ?? null);
  }
  const { validationFormula, validationMessage } = list.record.settings;
  if (validationFormula && !holds(validationFormula, list.fields, row, now)) throw new BrokenRuleError('list', validationMessage);
}
