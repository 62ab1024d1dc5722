import type { Person } from '../../domain/person';
import type { Standing } from '../../domain/across/is-across';
import { isAppAccount } from '../app-account';
import type { RawRow } from '../rows/row-reader';
import { rawText } from '../rows/row-reader';

/** When a version was saved. */
export const savedAtOf = (version: RawRow): string => rawText(version, 'Created') || rawText(version, 'Modified');

/** By whom, as SharePoint has it. */
export const editorOf = (version: RawRow): Person | null => personIn(version['Editor']);

/**
 * Whether an app wrote the version. The bot does, on behalf of who answered a card; of an option the row itself says who decided.
 * @example byApp({ Editor: { LookupId: 1073741822 } }) // true
 */
export const byApp = (version: RawRow): boolean => isAppAccount(editorOf(version)?.id ?? 0);

/** A person's cell in a version. */
export function personIn(cell: unknown): Person | null {
  if (typeof cell !== 'object' || cell === null || !('LookupId' in cell)) return null;
  const { LookupId, LookupValue, Email } = cell as { LookupId: number; LookupValue?: string; Email?: string };
  return { id: LookupId, name: LookupValue ?? '', email: Email ?? '' };
}

/** Whose an agreement was in a version of its row. */
export function standingOf(version: RawRow): Standing {
  const one = (name: string) => lookupIn(version[name])[0] ?? null;
  return {
    ownerId: one('Owner'),
    deputyId: one('Deputy'),
    unitId: one('Unit'),
    serviceAreaIds: lookupIn(version['ServiceAreas']),
  };
}

/** The numbers that a lookup's cell in a version holds: one, several, or several in SharePoint's own wrapping. */
export function lookupIn(cell: unknown): readonly number[] {
  if (Array.isArray(cell)) return cell.flatMap(lookupIn);
  if (typeof cell !== 'object' || cell === null) return [];
  const { results, LookupId } = cell as { results?: unknown; LookupId?: unknown };
  if (results !== undefined) return lookupIn(results);
  return typeof LookupId === 'number' && LookupId > 0 ? [LookupId] : [];
}
