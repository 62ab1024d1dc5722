import type { ListDeclaration } from '../../schema/list';
import type { ListKey } from '../../schema/list-keys';
import { differingAttributes, fieldShape } from './field-shape';
import type { Conflict, FieldChange } from './provisioning-plan';
import type { FoundField } from './site-state';

/** The fields of a list that are missing or different. What cannot be changed in place is added to `conflicts`. */
export function planFields(
  declaration: ListDeclaration,
  found: readonly FoundField[],
  targetId: (key: ListKey) => string | null,
  conflicts: Conflict[],
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const column of Object.values(declaration.columns)) {
    const { kind, attributes } = fieldShape(column);
    const field = found.find((candidate) => candidate.InternalName === column.name);
    if (field === undefined) {
      // Every list has a Title from birth, so that one is never made.
      changes.push({ name: column.name, column, create: column.name !== 'Title', attributes: withoutNulls(attributes) });
      continue;
    }
    if (field.FieldTypeKind !== kind) {
      conflicts.push({
        list: declaration.title,
        column: column.name,
        problem: `is ${field.TypeAsString} on the site, and SharePoint cannot make it the declared type "${column.kind}"`,
        remedy:
          'Copy its values aside, delete the column in the list settings, run the provisioning again and put the values back.',
      });
      continue;
    }
    if (column.kind === 'lookup' || column.kind === 'multiLookup') {
      const wanted = targetId(column.target);
      if (wanted === null || bareId(field['LookupList']) !== wanted.toLowerCase()) {
        conflicts.push({
          list: declaration.title,
          column: column.name,
          problem: `looks up rows of another list than ${column.target}`,
          remedy: 'Delete the column in the list settings after copying its values, then run the provisioning again.',
        });
        continue;
      }
    }
    const differing = differingAttributes(attributes, field);
    if (Object.keys(differing).length > 0) changes.push({ name: column.name, column, create: false, attributes: differing });
  }
  return [...changes, ...unusedTitle(declaration, found)];
}

/** A list without a Title of its own must still be savable in SharePoint's form. */
function unusedTitle(declaration: ListDeclaration, found: readonly FoundField[]): FieldChange[] {
  if (Object.values(declaration.columns).some((column) => column.name === 'Title')) return [];
  const title = found.find((field) => field.InternalName === 'Title');
  if (title?.['Required'] === false) return [];
  return [{ name: 'Title', column: null, create: false, attributes: { Required: false } }];
}

const withoutNulls = (attributes: FieldChange['attributes']): FieldChange['attributes'] =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));

/** SharePoint writes a lookup's list with braces or without. */
const bareId = (id: unknown) => (typeof id === 'string' ? id.replace(/[{}]/g, '').toLowerCase() : '');
