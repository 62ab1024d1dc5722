import type { CompareOperator, FilterTree, Literal, Property } from '../odata/filter-tree';
import { isReference, type Field } from '../store/field';
import type { List } from '../store/list';
import { dateTree, type CamlClock } from './caml-dates';
import { camlRefused, fieldNotInstalled } from './caml-errors';
import type { CamlField, CamlOperator, CamlTest, CamlValue } from './caml-tree';

export interface CamlSubject extends CamlClock {
  readonly list: List;
  /** Whom `<UserID/>` stands for. */
  readonly userId: number;
}

/** The column that a FieldRef names: the internal name as it is written, or its id. */
export function findField(list: List, { by, value }: CamlField): Field | undefined {
  if (by === 'ID') return list.fields.find((field) => field.id === value);
  // `Id` is often written for `ID`; SharePoint takes it. [W]
  const name = value === 'Id' ? 'ID' : value;
  return list.fields.find((field) => field.internalName === name);
}

export function fieldIn(list: List, ref: CamlField): Field {
  const field = findField(list, ref);
  if (!field) throw fieldNotInstalled();
  return field;
}

const path = (...names: string[]): Property => ({ path: names });

/** True of no row, and seen to be so by the list's own order. */
const nothing: FilterTree = {
  kind: 'compare',
  property: path('ID'),
  operator: 'lt',
  literal: { type: 'number', value: 0 },
};

/** The condition as the tree that $filter has, so that one way of asking SQL and one threshold serve both. */
export function camlFilter(test: CamlTest, subject: CamlSubject): FilterTree {
  switch (test.kind) {
    case 'And':
    case 'Or': {
      const kind = test.kind === 'And' ? 'and' : 'or';
      return { kind, parts: chain(test, test.kind).map((part) => camlFilter(part, subject)) };
    }
    case 'IsNull':
    case 'IsNotNull': {
      const field = fieldIn(subject.list, test.field);
      const property = isReference(field) ? path(field.entityName, 'Id') : path(field.entityName);
      return { kind: 'compare', property, operator: test.kind === 'IsNull' ? 'eq' : 'ne', literal: { type: 'null' } };
    }
    case 'In': {
      const field = fieldIn(subject.list, test.field);
      const parts = test.values.map((value) => compareTree(field, 'Eq', value, test.lookupId, subject));
      return parts.length === 1 ? (parts[0] as FilterTree) : { kind: 'or', parts };
    }
    case 'compare':
      return compareTree(fieldIn(subject.list, test.field), test.operator, test.value, test.lookupId, subject);
  }
}

/** `a And (b And c)` as three parts: SQL then needs no more depth than they are many, halved. */
function chain(test: CamlTest, kind: 'And' | 'Or'): CamlTest[] {
  return test.kind === kind ? [...chain(test.left, kind), ...chain(test.right, kind)] : [test];
}

function compareTree(
  field: Field,
  operator: CamlOperator,
  value: CamlValue,
  lookupId: boolean,
  subject: CamlSubject,
): FilterTree {
  if (field.kind === 'DateTime') return dateTree(path(field.entityName), operator, value, subject) ?? nothing;
  if (isReference(field)) return referenceTree(field, operator, value, lookupId, subject);
  const text = textOf(value, subject);
  // On choices with several values these two find nothing, while Eq and Neq ask for a member. [I]
  if (text === undefined || operator === 'Includes' || operator === 'NotIncludes') return nothing;
  return tested(field, path(field.entityName), operator, text);
}

/** A lookup or person by its id, or by the text that is shown for it. */
function referenceTree(
  field: Field,
  operator: CamlOperator,
  value: CamlValue,
  lookupId: boolean,
  subject: CamlSubject,
): FilterTree {
  const text = textOf(value, subject)?.trim();
  if (text === undefined) return nothing;
  // A number's type means the id, too: that is how `<UserID/>` is usually written. [W]
  const byId = lookupId || value.content.kind === 'UserID' || /^(?:integer|counter|number)$/i.test(value.type);
  const asked = operator === 'Includes' ? 'Eq' : operator === 'NotIncludes' ? 'Neq' : operator;
  if (byId) {
    const id = Number(text);
    if (text === '' || !Number.isInteger(id)) return nothing;
    const sign = signOf(asked);
    return withoutEmpty(field, path(field.entityName, 'Id'), sign, { type: 'number', value: id });
  }
  const shown = field.kind === 'User' ? 'Title' : field.settings.lookupField || 'Title';
  // `5;#Title` names the same thing as `Title`.
  return tested(field, path(field.entityName, shown), asked, text.replace(/^\d+;#/, ''));
}

function tested(field: Field, property: Property, operator: CamlOperator, text: string): FilterTree {
  if (operator === 'BeginsWith' || operator === 'Contains') {
    return { kind: 'text', test: operator === 'BeginsWith' ? 'startswith' : 'substringof', property, text };
  }
  // Long texts and addresses can be searched in, not compared. [?]
  if (field.kind === 'Note' || field.kind === 'URL') throw camlRefused();
  const literal: Literal =
    field.internalName === 'FSObjType' ? { type: 'number', value: Number(text) } : { type: 'text', value: plain(field, text) };
  return withoutEmpty(field, property, signOf(operator), literal);
}

const numbers: readonly Field['kind'][] = [
  'Number',
  'Currency',
  'Integer',
  'ModStat',
  'Counter',
  'Boolean',
  'Attachments',
  'Guid',
];

const plain = (field: Field, text: string): string => (numbers.includes(field.kind) ? text.trim() : text);

const signs: Partial<Record<CamlOperator, CompareOperator>> = { Eq: 'eq', Neq: 'ne', Lt: 'lt', Leq: 'le', Gt: 'gt', Geq: 'ge' };

function signOf(operator: CamlOperator): CompareOperator {
  const sign = signs[operator];
  if (sign === undefined) throw camlRefused();
  return sign;
}

/** Neq on a single value leaves the empty ones out, as SQL does; on several values it does not. [I] */
function withoutEmpty(field: Field, property: Property, operator: CompareOperator, literal: Literal): FilterTree {
  const compare: FilterTree = { kind: 'compare', property, operator, literal };
  if (operator !== 'ne' || field.settings.multiple === true || field.kind === 'MultiChoice') return compare;
  const notEmpty: Property = isReference(field) ? path(field.entityName, 'Id') : property;
  return { kind: 'and', parts: [compare, { kind: 'compare', property: notEmpty, operator: 'ne', literal: { type: 'null' } }] };
}

function textOf({ content }: CamlValue, { userId }: CamlSubject): string | undefined {
  if (content.kind === 'text') return content.text;
  return content.kind === 'UserID' ? String(userId) : undefined;
}
