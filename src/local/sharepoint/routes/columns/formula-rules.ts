import { notImplemented, SpError } from '../../http/errors';
import { columnNamed } from '../../store/formula/calculated';
import { formulaFunctions, otherFunctions } from '../../store/formula/formula-functions';
import { namedIn, parseFormula } from '../../store/formula/formula-parser';
import { FormulaSyntaxError, type FormulaTree } from '../../store/formula/formula-tree';
import { isMultiple, isReference, type Field } from '../../store/field';
import { formulaColumnMissing, formulaInvalid } from '../lists/list-errors';

/** [W] the words, [?] the code */
const volatileFormula = (): SpError =>
  new SpError(
    500,
    '-2130575272, Microsoft.SharePoint.SPException',
    'Calculated columns cannot contain volatile functions like Today and Me.',
  );

/** [W] the words, [?] the code */
const columnNotAllowed = (): SpError =>
  new SpError(
    500,
    '-2130575273, Microsoft.SharePoint.SPException',
    'One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.',
  );

const volatileNames = new Set(['TODAY', 'NOW', 'ME']);

function read(formula: string): FormulaTree {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw formulaInvalid();
    throw error;
  }
}

/** A rule's formula: it may ask for the day, a calculated column's may not. */
export function checkRule(formula: string | null | undefined, fields: readonly Field[]): void {
  if (!formula) return;
  const { columns, functions } = namedIn(read(formula));
  for (const name of functions) {
    if (otherFunctions.has(name)) throw notImplemented(`the function ${name} in rules`);
    if (!(name in formulaFunctions) && !volatileNames.has(name)) throw formulaInvalid();
  }
  for (const name of columns) if (!columnNamed(fields, name) && !/^today$/i.test(name)) throw formulaColumnMissing();
}

/** A calculated column's formula, held against the columns it may use. */
export function checkFormula(formula: string, fields: readonly Field[]): void {
  if (formula.trim() === '' || formula.trim() === '=') throw formulaInvalid();
  const { columns, functions } = namedIn(read(formula));
  for (const name of functions) {
    if (volatileNames.has(name)) throw volatileFormula();
    if (otherFunctions.has(name)) throw notImplemented(`the function ${name} in calculated columns`);
    if (!(name in formulaFunctions)) throw formulaInvalid();
  }
  for (const name of columns) {
    const field = columnNamed(fields, name);
    if (!field && volatileNames.has(name.toUpperCase())) throw volatileFormula();
    if (!field) throw formulaColumnMissing();
    if (isReference(field) || isMultiple(field) || ['Note', 'URL', 'Location', 'Thumbnail', 'Attachments'].includes(field.kind)) {
      throw columnNotAllowed();
    }
  }
}
