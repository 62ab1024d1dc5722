import { formulaFunctions } from './formula-functions';
import type { BinaryOperator, FormulaTree, FormulaValue } from './formula-tree';
import { asNumber, asText, compareValues, FormulaFault } from './formula-values';

/** What a formula comes to, given the columns of a row. Throws FormulaFault where a spreadsheet would show `#VALUE!`. */
export function evaluate(tree: FormulaTree, columns: (name: string) => FormulaValue): FormulaValue {
  switch (tree.kind) {
    case 'value':
      return tree.value;
    case 'column':
      return columns(tree.name);
    case 'unary': {
      const value = asNumber(evaluate(tree.of, columns));
      return tree.operator === '-' ? -value : tree.operator === '%' ? value / 100 : value;
    }
    case 'binary':
      return combine(tree.operator, evaluate(tree.left, columns), evaluate(tree.right, columns));
    case 'call': {
      // Whoever asks knows the day, or that there is none: calculated columns may not ask.
      if (tree.name === 'TODAY' || tree.name === 'NOW') return columns(`${tree.name}()`);
      const call = formulaFunctions[tree.name];
      if (call === undefined) throw new FormulaFault('#NAME?');
      return call(...tree.args.map((arg) => () => evaluate(arg, columns)));
    }
  }
}

function combine(operator: BinaryOperator, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '&':
      return asText(left) + asText(right);
    case '+':
      return asNumber(left) + asNumber(right);
    case '-':
      return asNumber(left) - asNumber(right);
    case '*':
      return asNumber(left) * asNumber(right);
    case '/':
      if (asNumber(right) === 0) throw new FormulaFault('#DIV/0!');
      return asNumber(left) / asNumber(right);
    case '^':
      return asNumber(left) ** asNumber(right);
    case '=':
      return compareValues(left, right) === 0;
    case '<>':
      return compareValues(left, right) !== 0;
    case '<':
      return compareValues(left, right) < 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>':
      return compareValues(left, right) > 0;
    case '>=':
      return compareValues(left, right) >= 0;
  }
}
