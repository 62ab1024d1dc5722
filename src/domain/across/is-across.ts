import type { CalendarDate } from '../calendar-date';
import { isMemberOn, type ResourceGroupMember, type ServiceArea, type Unit } from '../organisation';
import { leadsOn, membersFor } from '../reminders/recipients';

/** Whose an agreement is: what its row said at some time. */
export interface Standing {
  readonly ownerId: number | null;
  readonly deputyId: number | null;
  readonly unitId: number | null;
  /** Empty means that every service area may use it. */
  readonly serviceAreaIds: readonly number[];
}

/** Who leads and helps what in the municipality. */
export interface Ground {
  readonly units: readonly Pick<Unit, 'id' | 'serviceAreaId' | 'leaderId'>[];
  readonly serviceAreas: readonly Pick<ServiceArea, 'id' | 'leaderId'>[];
  readonly resourceGroup: readonly ResourceGroupMember[];
  /** Members of the site group Innkjøpsleiing. */
  readonly leadIds: readonly number[];
}

/**
 * Whether somebody who may write would write across the municipality's finer rule, own unit and own area. A guard-rail, not a wall: SharePoint's rights are per
 * list and group (domain.md section 1), so whoever may edit one agreement may edit all. It is asked first, seen in the history, and stands in the digest.
 *
 * Not across: the owner and the deputy; who leads the agreement's unit, or one of its service areas; resource persons of these areas, as they get its
 * reminders; the procurement leads. Areas are those that the agreement names and that of its unit; an agreement for all areas is every resource person's.
 * An agreement without an owner is nobody's own.
 * @param day of the edit: membership of the resource group has a first and a last day.
 * @example
 * const cleaning = { ownerId: 7, deputyId: null, unitId: 3, serviceAreaIds: [1] };
 * const ground = { units: [{ id: 3, serviceAreaId: 1, leaderId: 9 }], serviceAreas: [], resourceGroup: [], leadIds: [5] };
 * isAcross(7, cleaning, ground, calendarDate('2026-11-23')) // false: the owner
 * isAcross(9, cleaning, ground, calendarDate('2026-11-23')) // false: leads the unit
 * isAcross(8, cleaning, ground, calendarDate('2026-11-23')) // true
 */
export function isAcross(personId: number, agreement: Standing, ground: Ground, day: CalendarDate): boolean {
  if (agreement.ownerId === personId || agreement.deputyId === personId) return false;
  if (leadsOn(ground, day).includes(personId)) return false;
  const unit = ground.units.find(({ id }) => id === agreement.unitId);
  if (unit?.leaderId === personId) return false;
  const areas = areasOf(agreement, unit?.serviceAreaId ?? null);
  if (ground.serviceAreas.some(({ id, leaderId }) => leaderId === personId && areas.includes(id))) return false;
  const members = membersFor(areas, ground.resourceGroup).filter((member) => isMemberOn(member, day));
  return !members.some((member) => member.personId === personId);
}

/** None means all, whatever area the unit is in. */
function areasOf({ serviceAreaIds }: Standing, areaOfUnit: number | null): readonly number[] {
  return serviceAreaIds.length === 0 || areaOfUnit === null ? serviceAreaIds : [...serviceAreaIds, areaOfUnit];
}
