import type { ServiceArea } from '../../../domain/organisation';
import { everyArea } from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';

export interface GroupItem {
  readonly kind: 'group';
  readonly areaId: number;
  /** Empty for the agreements that every area may use. */
  readonly name: string;
  readonly count: number;
  readonly open: boolean;
}
export interface RowItem {
  readonly kind: 'row';
  readonly row: RegisterRow;
  /** The area that the row is shown under; 0 also when the list is not grouped. */
  readonly areaId: number;
}
export type ListItem = GroupItem | RowItem;

export function plainItems(rows: readonly RegisterRow[]): readonly RowItem[] {
  return rows.map((row) => ({ kind: 'row', row, areaId: everyArea }));
}

/**
 * The rows under a header per service area, areas in the municipality's own order. An agreement of several areas stands under each of them, as
 * each area's people look for it; agreements for all areas have a group of their own. With chosen areas only their groups are shown.
 */
export function groupByArea(
  rows: readonly RegisterRow[],
  areas: readonly ServiceArea[],
  chosen: readonly number[],
  closed: ReadonlySet<number>,
): readonly ListItem[] {
  const byArea = new Map<number, RegisterRow[]>();
  for (const row of rows) {
    const ids = row.agreement.serviceAreaIds;
    for (const id of ids.length === 0 ? [everyArea] : ids) {
      const group = byArea.get(id);
      if (group) group.push(row);
      else byArea.set(id, [row]);
    }
  }
  const ordered = [...areas].sort((a, b) => a.order - b.order || a.id - b.id);
  const groups = [{ id: everyArea, name: '' }, ...ordered];
  return groups.flatMap(({ id, name }): ListItem[] => {
    const inGroup = byArea.get(id) ?? [];
    if (inGroup.length === 0 || (chosen.length > 0 && id !== everyArea && !chosen.includes(id))) return [];
    const open = !closed.has(id);
    const header: GroupItem = { kind: 'group', areaId: id, name, count: inGroup.length, open };
    return open ? [header, ...inGroup.map((row): RowItem => ({ kind: 'row', row, areaId: id }))] : [header];
  });
}
