import type { Agreement } from '../../src/domain/agreement';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date';
import { hashed } from '../reminders/reminder-content';

/** An agreement that is to be announced, or has been within the hour: one document an agreement, of the kind `announcement`. */
export interface Announcement {
  readonly agreementId: number;
  /** As the sweep last saw them: so that waiting for a channel costs SharePoint nothing. */
  readonly serviceAreaIds: readonly number[];
  /** In the order in which they were planned. */
  readonly planned: readonly PlannedPost[];
  /** `announcedOn` stands in SharePoint. */
  readonly isWritten: boolean;
  /** It was not true any more when its turn came: looked at again when the sweep sees it true once more. */
  readonly isAsleep: boolean;
}

export interface PlannedPost {
  /** In the outbox. */
  readonly id: string;
  readonly conversationId: string;
}

/** What the entry in the outbox (kind `announcement`) is made from, with what SharePoint says by then. */
export interface AnnouncementContent {
  readonly agreementId: number;
  readonly conversationId: string;
}

/** The card as it was last shown in a channel, under the id of its entry in the outbox, of the kind `post`. */
export interface Post {
  readonly hash: string;
}

export const announcementKind = 'announcement';
export const postKind = 'post';

/** One that began longer ago is no news: it was typed in late, or a register was imported. */
const newsDays = 180;
/** At the first sweep of a site everything is new to the bot. */
const firstDays = 30;

type Announced = Pick<Agreement, 'kind' | 'status' | 'announcedOn' | 'startDate'>;

/** A framework agreement that can be used and that nobody has been told of. */
export function isNews(agreement: Announced, today: CalendarDate): boolean {
  const { announcedOn, startDate } = agreement;
  return isTrue(agreement) && announcedOn === null && startDate <= today && startDate >= addDays(today, -newsDays);
}

/** The day on which one that is signed and set up can be used for the first time, and becomes news; `null`: not of itself. */
export function newsDay(agreement: Announced, today: CalendarDate): CalendarDate | null {
  const { announcedOn, startDate } = agreement;
  return isTrue(agreement) && announcedOn === null && startDate > today ? startDate : null;
}

/** What an announcement says is still so. */
export function isTrue({ kind, status }: Pick<Announced, 'kind' | 'status'>): boolean {
  return kind === 'framework' && status === 'active';
}

/** At the first sweep: it began so lately that people have not heard of it. */
export function isRecent({ startDate }: Announced, today: CalendarDate): boolean {
  return startDate >= addDays(today, -firstDays);
}

/** May be used by whom the channel is for; none on either side means all. */
export function fits(areas: readonly number[], channelAreas: readonly number[]): boolean {
  return areas.length === 0 || channelAreas.length === 0 || areas.some((id) => channelAreas.includes(id));
}

/** Once an agreement and channel, however often it is swept. Only what never came has another `turn`. */
export function announcementId(agreementId: number, conversationId: string, turn: number): string {
  return hashed('announcement', ['announcement', agreementId, conversationId, ...(turn === 0 ? [] : [turn])].join('|'));
}
