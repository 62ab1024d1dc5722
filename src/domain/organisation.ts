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
