import type { Organisation } from '../../../data/ports/organisation-store';
import type { Session } from '../../../data/ports/session-store';
import type { Agreement } from '../../../domain/agreement';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import { isMemberOn, type ResourceGroupMember } from '../../../domain/organisation';
import { shownDay } from '../../components/shown-day';
import { applyFilter, noFilter, type RegisterFilter } from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';

/** The service areas a person answers for: `null` is all of them, an empty list is none. */
export function areasOf(
  { person, roles }: Session,
  members: readonly ResourceGroupMember[],
  today: CalendarDate,
): readonly number[] | null {
  if (roles.includes('lead')) return null;
  if (!roles.includes('resource')) return [];
  const own = members.filter((member) => member.personId === person.id && isMemberOn(member, today));
  const ids = own.map((member) => member.serviceAreaId);
  return ids.includes(null) ? null : ids.filter((id): id is number => id !== null);
}

/** Who of the resource group answers for an agreement's areas; `''` when nobody does, or when every area may use it. */
export function resourceNames(
  { serviceAreaIds }: Agreement,
  { resourceGroup, people }: Organisation,
  today: CalendarDate,
): string {
  const ids = new Set(
    resourceGroup
      .filter((member) => {
        const { serviceAreaId } = member;
        return isMemberOn(member, today) && serviceAreaId !== null && serviceAreaIds.includes(serviceAreaId);
      })
      .map((member) => member.personId),
  );
  return people
    .filter((person) => ids.has(person.id))
    .map((person) => person.name)
    .join(', ');
}

/** A count and the filter that opens exactly those rows in the register. */
export interface Counted {
  readonly filter: Partial<RegisterFilter>;
  readonly count: number;
}

export interface Attention {
  readonly withoutOwner: Counted;
  readonly options: Counted;
  /** Options and reviews whose last day has passed, and terms that are over without being marked as ended. The longest passed first. */
  readonly passed: readonly { readonly row: RegisterRow; readonly deadline: Deadline }[];
}

/** What somebody has to take hold of in some service areas; the person's own agreements are not left out. */
export function attention(
  rows: readonly RegisterRow[],
  areaIds: readonly number[] | null,
  context: { readonly today: CalendarDate; readonly personId: number },
): Attention {
  const counted = (filter: Partial<RegisterFilter>): Counted => {
    const inAreas = areaIds === null ? filter : { ...filter, areas: areaIds };
    return { filter: inAreas, count: applyFilter(rows, { ...noFilter, ...inAreas }, context).length };
  };
  const passed = applyFilter(rows, { ...noFilter, areas: areaIds ?? [] }, context)
    .flatMap((row) => {
      const deadline = row.deadlines.find(
        (each) =>
          (each.kind === 'optionDecision' || each.kind === 'review' || each.kind === 'expiry') &&
          shownDay(each, context.today) < context.today,
      );
      return deadline ? [{ row, deadline }] : [];
    })
    .sort((a, b) => (a.deadline.actBy < b.deadline.actBy ? -1 : a.deadline.actBy > b.deadline.actBy ? 1 : 0));
  return {
    withoutOwner: counted({ withoutOwner: true }),
    options: counted({ optionToDecide: true }),
    passed,
  };
}
