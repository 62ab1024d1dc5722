/** A formula of a calculated column or a rule, taken apart. */
export type FormulaTree =
  | { readonly kind: 'value'; readonly value: FormulaValue }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly of: FormulaTree }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: FormulaTree; readonly right: FormulaTree }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaTree[] };

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Dates are numbers, as in a spreadsheet: days since 30 December 1899, at the site. Null is an empty cell. */
export type FormulaValue = string | number | boolean | null;

/** The formula cannot be read. */
export class FormulaSyntaxError extends Error {
  constructor(formula: string) {
    super(`Not a formula: ${formula.slice(0, 100)}`);
    this.name = 'FormulaSyntaxError';
  }
}
