import type { CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';
import { isMemberOn, type ResourceGroupMember } from '../organisation';
import type { ReminderContext } from './reminder-context';
import type { ReminderFacts } from './reminder-facts';
import type { ReminderRecipient } from './reminder-rule';

/** Who may be told of a deadline. Only people who can be reached. */
export interface Recipients {
  /** `null`: nobody owns it, the owner has left, or cannot be written to. */
  readonly owner: number | null;
  readonly deputy: number | null;
  /** Resource persons of the agreement's service areas; none there: the procurement lead. */
  readonly resource: readonly number[];
  readonly lead: readonly number[];
  /** Everybody who has a part in the deadline, reachable or not: a guest may answer in the tab. */
  readonly involved: ReadonlySet<number>;
}

/** Who has which part in a deadline. The one who is responsible for a follow-up stands in the owner's place for it. */
export function recipientsOf(facts: ReminderFacts, deadline: Deadline, context: ReminderContext): Recipients {
  const { agreement, followUps } = facts;
  const isHere = (id: number | null): id is number => id !== null && context.people.has(id);
  const reachable = (id: number | null) => (id !== null && context.people.get(id)?.isReachable === true ? id : null);
  const responsible = followUps.find((each) => each.id === deadline.followUpId)?.responsibleId ?? null;
  const members = membersFor(agreement.serviceAreaIds, context.resourceGroup).filter((each) => isMemberOn(each, context.today));
  const resourceIds = members.filter((each) => each.role === 'resource').map((each) => each.personId);
  const leads = leadsOn(context, context.today);
  const lead = unique(leads.flatMap((id) => reachable(id) ?? []));
  const resource = unique(resourceIds.flatMap((id) => reachable(id) ?? []));
  return {
    owner: reachable(responsible) ?? reachable(agreement.ownerId),
    deputy: reachable(agreement.deputyId),
    resource: resource.length > 0 ? resource : lead,
    lead,
    involved: new Set([responsible, agreement.ownerId, agreement.deputyId, ...resourceIds, ...leads].filter(isHere)),
  };
}

/** The people of a role: the resource persons at once where there is no owner to ask. */
export function peopleOf(role: ReminderRecipient, { owner, deputy, resource, lead }: Recipients): readonly number[] {
  switch (role) {
    case 'owner':
      return owner === null ? resource : [owner];
    case 'deputy':
      return deputy === null ? [] : [deputy];
    case 'resource':
      return resource;
    case 'lead':
      return lead;
  }
}

/** The members who cover an agreement: those of its service areas, of all when it names none, and those who cover the whole municipality. */
export function membersFor(
  serviceAreaIds: readonly number[],
  group: readonly ResourceGroupMember[],
): readonly ResourceGroupMember[] {
  return group.filter(
    ({ serviceAreaId }) => serviceAreaId === null || serviceAreaIds.length === 0 || serviceAreaIds.includes(serviceAreaId),
  );
}

/**
 * The procurement leads of a day, by the site group and by the resource group; whoever is in both stands once.
 * @example leadsOn({ leadIds: [5], resourceGroup: [] }, calendarDate('2026-11-23')) // [5]
 */
export function leadsOn(
  { leadIds, resourceGroup }: Pick<ReminderContext, 'leadIds' | 'resourceGroup'>,
  day: CalendarDate,
): readonly number[] {
  const members = resourceGroup.filter((each) => each.role === 'lead' && isMemberOn(each, day));
  return [...new Set([...leadIds, ...members.map((each) => each.personId)])];
}

function unique(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
