import type { CalendarDate } from './calendar-date';

/** A service area (tenesteområde) of the municipality. */
export interface ServiceArea {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly order: number;
  readonly leaderId: number | null;
}

/** A unit (eining) in a service area. */
export interface Unit {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly serviceAreaId: number;
  readonly leaderId: number | null;
}

/** A member of the procurement resource group (innkjøpsfagleg ressursgruppe). `to` is missing while the membership lasts. */
export interface ResourceGroupMember {
  readonly id: number;
  readonly personId: number;
  readonly serviceAreaId: number | null;
  readonly role: 'resource' | 'lead';
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/**
 * Both days are of the membership; without a last day it lasts.
 * @example isMemberOn({ from: calendarDate('2026-01-01'), to: null }, calendarDate('2026-11-23')) // true
 */
export function isMemberOn({ from, to }: Pick<ResourceGroupMember, 'from' | 'to'>, day: CalendarDate): boolean {
  return from <= day && (to === null || day <= to);
}

/**
 * Whether somebody is a resource person on a day: of the area, or of any area when it is `null`. The lead, who is for all, is no area's own.
 * @example isResourceOf({ serviceAreaId: 2, from: '2024-01-01', to: null, … }, 2, calendarDate('2026-11-23')) // true
 */
export function isResourceOf(member: ResourceGroupMember, areaId: number | null, today: CalendarDate): boolean {
  const { serviceAreaId } = member;
  const inArea = areaId === null ? serviceAreaId !== null : serviceAreaId === areaId;
  return inArea && isMemberOn(member, today);
}

/** The municipality whose suppliers are local ones: Alver. */
export const homeMunicipality = '4631';

/** A supplier (leverandør). */
export interface Supplier {
  readonly id: number;
  readonly name: string;
  /** Nine digits with a valid check digit; empty when not known. */
  readonly organisationNumber: string;
  /** Four digits; Alver is 4631. */
  readonly municipalityNumber: string;
  readonly categories: readonly string[];
  readonly contactPerson: string;
  readonly email: string;
  readonly phone: string;
}

/** Whether two say the same of a supplier. @example isSameSupplier(supplier, { ...supplier, phone: '55 00 00 00' }) // false */
export function isSameSupplier(one: Supplier, other: Supplier): boolean {
  const facts = ({ id, name, organisationNumber, municipalityNumber, categories, contactPerson, email, phone }: Supplier) =>
    JSON.stringify([id, name, organisationNumber, municipalityNumber, categories, contactPerson, email, phone]);
  return facts(one) === facts(other);
}
