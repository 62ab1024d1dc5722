import { agreementPhase } from '../../domain/agreement-phase';
import type { Agreement } from '../../domain/agreement';
import type { CalendarDate } from '../../domain/calendar-date';
import type { AgreementPhase, Deadline } from '../../domain/deadline';
import { deadlines } from '../../domain/deadlines';
import type { Person } from '../../domain/person';
import type { RuleBook } from '../../domain/rules-in-force';
import { currentEnd, latestEnd } from '../../domain/term';
import type { Lookups } from './lookups';

/** One agreement with everything that a list of agreements shows, sorts, filters or searches by, computed once. */
export interface RegisterRow {
  readonly agreement: Agreement;
  readonly phase: AgreementPhase;
  readonly currentEnd: CalendarDate | null;
  readonly latestEnd: CalendarDate | null;
  /** In order of `actBy`. */
  readonly deadlines: readonly Deadline[];
  /** The most urgent deadline, passed ones included while they are undecided. */
  readonly next: Deadline | null;
  readonly supplierNames: readonly string[];
  /** Empty: every service area may use it. */
  readonly areaNames: readonly string[];
  readonly unitName: string;
  readonly owner: Person | null;
  readonly ownerState: 'known' | 'missing' | 'left';
  readonly deputy: Person | null;
}

// Whoever has an option left decides that first: only when it is gone does a new competition become the next thing to do.
const isNext = ({ kind }: Deadline, all: readonly Deadline[]) =>
  kind !== 'owner' && !(kind === 'renewalStart' && all.some((deadline) => deadline.kind === 'optionDecision'));

export function registerRow(agreement: Agreement, lookups: Lookups, today: CalendarDate, rules: RuleBook): RegisterRow {
  const supplierNames = agreement.suppliers.map((supplier) => lookups.supplier(supplier.supplierId)?.name ?? '').filter(Boolean);
  const owner = agreement.ownerId === null ? null : lookups.person(agreement.ownerId);
  const all = deadlines({ terms: agreement, knownPersonIds: lookups.personIds }, today, rules);
  return {
    agreement,
    phase: agreementPhase(agreement, today),
    currentEnd: currentEnd(agreement, today),
    latestEnd: latestEnd(agreement),
    deadlines: all,
    next: all.find((deadline) => isNext(deadline, all)) ?? null,
    supplierNames,
    areaNames: agreement.serviceAreaIds.map((id) => lookups.serviceArea(id)?.name ?? '').filter(Boolean),
    unitName: agreement.unitId === null ? '' : (lookups.unit(agreement.unitId)?.name ?? ''),
    owner,
    ownerState: agreement.ownerId === null ? 'missing' : owner ? 'known' : 'left',
    deputy: agreement.deputyId === null ? null : lookups.person(agreement.deputyId),
  };
}
