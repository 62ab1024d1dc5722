import { notImplemented } from '../http/errors';
import { camlRefused, fieldNotInstalled } from './caml-errors';
import {
  emptyView,
  type CamlContent,
  type CamlField,
  type CamlOperator,
  type CamlOrder,
  type CamlScope,
  type CamlTest,
  type CamlValue,
  type CamlView,
} from './caml-tree';
import { readXml, type XmlElement } from './xml';
import { plainGuid } from '../store/plain-guid';

const operators: readonly string[] = [
  'Eq',
  'Neq',
  'Lt',
  'Leq',
  'Gt',
  'Geq',
  'BeginsWith',
  'Contains',
  'Includes',
  'NotIncludes',
] satisfies CamlOperator[];

const scopes: readonly CamlScope[] = ['FilesOnly', 'Recursive', 'RecursiveAll'];

/** Parts of a view that would change its answer and that are not here. */
const notHere: readonly string[] = ['Joins', 'ProjectedFields'];

const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

const isTrue = (text: string | undefined): boolean => text?.trim().toUpperCase() === 'TRUE';

/**
 * Reads a ViewXml. What stands where SharePoint does not look for it, such as a `Where` outside `Query` or anything outside `View`, counts for
 * nothing there either ([I] vgrem/office365-rest-python-client#608, Kaldeera/ng-SharePoint#23).
 */
export function parseView(viewXml: string): CamlView {
  if (viewXml.trim() === '') return emptyView;
  const root = readXml(viewXml);
  if (!root) throw camlRefused();
  if (root.name !== 'View') return emptyView;
  for (const name of notHere) if ((childOf(root, name)?.children.length ?? 0) > 0) throw notImplemented(`<${name}> in a view`);
  const sums = childOf(root, 'Aggregations');
  if (sums && sums.children.length > 0 && sums.attributes.get('Value')?.toLowerCase() !== 'off') {
    throw notImplemented('<Aggregations> in a view');
  }
  const limit = childOf(root, 'RowLimit');
  const fields = childOf(root, 'ViewFields');
  return {
    scope: scopes.find((scope) => scope.toLowerCase() === root.attributes.get('Scope')?.toLowerCase()) ?? '',
    ...parseQuery(childOf(root, 'Query')),
    viewFields: fields ? fieldRefs(fields) : null,
    rowLimit: limit ? rowLimitOf(limit.text) : null,
    paged: isTrue(limit?.attributes.get('Paged')),
  };
}

/** The query of a stored view, which has no element around it. */
export const parseViewQuery = (query: string): Pick<CamlView, 'where' | 'orderBy' | 'groupBy'> => {
  const root = readXml(`<Query>${query}</Query>`);
  if (!root) throw camlRefused();
  return parseQuery(root);
};

function parseQuery(query: XmlElement | undefined): Pick<CamlView, 'where' | 'orderBy' | 'groupBy'> {
  const where = childOf(query, 'Where');
  const [first, ...others] = where?.children ?? [];
  // [?]
  if (others.length > 0) throw camlRefused();
  return {
    where: first ? parseTest(first) : null,
    orderBy: (childOf(query, 'OrderBy')?.children ?? []).filter(isFieldRef).map(parseOrder),
    groupBy: fieldRefs(childOf(query, 'GroupBy')),
  };
}

const isFieldRef = (element: XmlElement): boolean => element.name === 'FieldRef';

const fieldRefs = (element: XmlElement | undefined): CamlField[] => (element?.children ?? []).filter(isFieldRef).map(fieldOf);

function fieldOf(element: XmlElement): CamlField {
  const name = element.attributes.get('Name')?.trim();
  if (name !== undefined && name !== '') return { by: 'Name', value: name };
  const id = element.attributes.get('ID')?.trim();
  if (id === undefined || id === '') throw fieldNotInstalled();
  return { by: 'ID', value: plainGuid(id) };
}

const parseOrder = (element: XmlElement): CamlOrder => ({
  field: fieldOf(element),
  ascending: element.attributes.get('Ascending')?.trim().toUpperCase() !== 'FALSE',
});

function rowLimitOf(text: string): number | null {
  const number = Number(text.trim());
  // [?] SharePoint takes what is no number for none.
  return text.trim() !== '' && Number.isInteger(number) && number > 0 ? number : null;
}

function parseTest(element: XmlElement): CamlTest {
  const { name, children } = element;
  if (name === 'And' || name === 'Or') {
    const [left, right, ...others] = children;
    if (!left || !right || others.length > 0) throw fieldNotInstalled();
    return { kind: name, left: parseTest(left), right: parseTest(right) };
  }
  if (name === 'Membership' || name === 'DateRangesOverlap') throw notImplemented(`<${name}> in a query`);
  const ref = childOf(element, 'FieldRef');
  if (!ref) throw camlRefused();
  const field = fieldOf(ref);
  const lookupId = isTrue(ref.attributes.get('LookupId'));
  if (name === 'IsNull' || name === 'IsNotNull') return { kind: name, field };
  if (name === 'In') {
    const values = (childOf(element, 'Values')?.children ?? []).filter((child) => child.name === 'Value').map(valueOf);
    // [?] at least one; SharePoint's documentation gives 500 as the most.
    if (values.length === 0 || values.length > 500) throw camlRefused();
    return { kind: 'In', field, lookupId, values };
  }
  const value = childOf(element, 'Value');
  if (!operators.includes(name) || !value) throw camlRefused();
  return { kind: 'compare', operator: name as CamlOperator, field, lookupId, value: valueOf(value) };
}

function valueOf(element: XmlElement): CamlValue {
  return {
    type: element.attributes.get('Type')?.trim() ?? '',
    includeTime: isTrue(element.attributes.get('IncludeTimeValue')),
    storageTz: isTrue(element.attributes.get('StorageTZ')),
    content: contentOf(element),
  };
}

function contentOf(element: XmlElement): CamlContent {
  const [child] = element.children;
  if (!child) return { kind: 'text', text: element.text };
  if (child.name === 'UserID') return { kind: 'UserID' };
  if (child.name === 'Today') {
    const offset = Number(child.attributes.get('OffsetDays') ?? child.attributes.get('Offset') ?? '0');
    return { kind: 'Today', offsetDays: Number.isInteger(offset) ? offset : 0 };
  }
  return { kind: 'unknown', element: child.name };
}
