import type { SqlValue } from '../database';
import { hasKey, keyColumn, type Field } from '../field';
import type { List } from '../list';
import { textKey } from '../text-key';
import { evaluate } from './evaluate';
import { instantOfSerial, serialOfInstant } from './formula-dates';
import { parseFormula } from './formula-parser';
import type { FormulaTree, FormulaValue } from './formula-tree';
import { asBoolean, asNumber, asText, FormulaFault } from './formula-values';

type Row = Readonly<Record<string, SqlValue>>;

const trees = new Map<string, FormulaTree>();

export function treeOf(formula: string): FormulaTree {
  const known = trees.get(formula);
  if (known) return known;
  const tree = parseFormula(formula);
  if (trees.size > 500) trees.clear();
  trees.set(formula, tree);
  return tree;
}

/** Formulas name columns by title or by internal name. */
export const columnNamed = (fields: readonly Field[], name: string): Field | undefined =>
  fields.find((field) => field.title === name && !field.hidden && field.kind !== 'Computed') ??
  fields.find((field) => field.internalName === name) ??
  fields.find((field) => field.title.toLowerCase() === name.toLowerCase() && field.kind !== 'Computed');

export function valueIn(row: Row, field: Field | undefined): FormulaValue {
  const value = field === undefined ? null : (row[field.column] ?? null);
  if (field === undefined || value === null) return null;
  if (field.kind === 'Boolean' || (field.kind === 'Calculated' && field.settings.outputType === 8)) return value !== 0;
  if (field.kind === 'DateTime' || (field.kind === 'Calculated' && field.settings.outputType === 4)) {
    return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? serialOfInstant(value) : null;
  }
  return typeof value === 'bigint' ? Number(value) : (value as string | number);
}

/** A formula's result as its column keeps it; a fault is kept as what SharePoint shows for it. */
function resultOf(field: Field, fields: readonly Field[], row: Row): SqlValue {
  const { formula = '', outputType = 2, dateFormat = 0 } = field.settings;
  try {
    const value = evaluate(treeOf(formula), (name) => valueIn(row, columnNamed(fields, name)));
    if (value === null || value === '') return outputType === 2 || value === '' ? null : 0;
    switch (outputType) {
      case 9:
      case 10:
        return asNumber(value);
      case 8:
        return asBoolean(value) ? 1 : 0;
      case 4:
        return instantOfSerial(asNumber(value), dateFormat === 0);
      default:
        return asText(value);
    }
  } catch (fault) {
    if (fault instanceof FormulaFault) return fault.shown;
    throw fault;
  }
}

/** The same with the folded copy that texts are compared by. */
export function resultColumns(field: Field, fields: readonly Field[], row: Row): Record<string, SqlValue> {
  const value = resultOf(field, fields, row);
  if (!hasKey(field)) return { [field.column]: value };
  return { [field.column]: value, [keyColumn(field)]: value === null ? null : textKey(String(value)) };
}

/** The calculated columns of a row, one after the other, so that a later formula may use an earlier one. */
export function calculatedColumns(list: List, row: Row): Record<string, SqlValue> {
  const results: Record<string, SqlValue> = {};
  for (const field of list.calculated) Object.assign(results, resultColumns(field, list.fields, { ...row, ...results }));
  return results;
}
