import type { EditSource } from '../../src/data/ports/edit-source';
import type { NeedSource, NewNeed } from '../../src/data/ports/news-stores';
import type { ReminderSettings, ReminderSource } from '../../src/data/ports/reminder-source';
import { siteMidnight } from '../../src/data/site-date';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { InvalidDateError } from '../../src/domain/invalid-date-error';
import type { ReminderFacts, RemindedAgreement } from '../../src/domain/reminders/reminder-facts';
import { digestCollector, type DigestAgreement, type DigestSelection } from '../../src/domain/reminders/weekly-digest';
import { editsAcross, type EditAcross } from './edits-across';
import { contextOf } from '../reminders/sweep-context';

/** What is told of an agreement whatever its deadlines. */
export interface DigestNews extends DigestAgreement {
  /** Told employees of, or begun. */
  readonly day: CalendarDate;
}

/** Everything that digests of a moment are made from, for all service areas. */
export interface DigestMatter {
  readonly settings: ReminderSettings;
  readonly today: CalendarDate;
  readonly selection: DigestSelection;
  readonly news: readonly DigestNews[];
  /** Of those asked for, by id; one that is gone is not there. */
  readonly asked: ReadonlyMap<number, DigestNews>;
  /** Who has changed what across, oldest first; its agreements are among `asked`. `null`: SharePoint does not tell. */
  readonly across: readonly EditAcross[] | null;
  /** Made since a day; asked for once. */
  needs(from: CalendarDate, until: CalendarDate): Promise<readonly NewNeed[]>;
}

export interface MatterSources {
  readonly source: Pick<ReminderSource, 'settings' | 'everything'>;
  readonly needs: NeedSource;
  readonly edits: EditSource;
}

/** From which days on a digest has something to tell. */
export interface MatterDays {
  readonly today: CalendarDate;
  readonly newsFrom: CalendarDate;
  readonly editsFrom: CalendarDate;
}

/** Reads every agreement, some at a time; of them only what is listed is kept. */
export async function readMatter(
  { source, needs, edits }: MatterSources,
  { today, newsFrom, editsFrom }: MatterDays,
  untoldIds: ReadonlySet<number>,
): Promise<DigestMatter> {
  const settings = await source.settings();
  const across = await editsAcross(edits, editsFrom, settings);
  const askedIds = new Set([...untoldIds, ...(across ?? []).map(({ agreementId }) => agreementId)]);
  const collector = digestCollector(contextOf(settings, today));
  const news: DigestNews[] = [];
  const asked = new Map<number, DigestNews>();
  await source.everything(async (some) => {
    for (const facts of some) {
      addTo(collector, facts);
      const one = newsOf(facts.agreement);
      if (askedIds.has(one.agreementId)) asked.set(one.agreementId, one);
      if (facts.agreement.status === 'active' && one.day >= newsFrom && one.day <= today) news.push(one);
    }
  });
  const read = new Map<string, Promise<readonly NewNeed[]>>();
  return {
    settings,
    today,
    selection: collector.selection(),
    news: news.toSorted((a, b) => (a.day === b.day ? a.agreementId - b.agreementId : a.day < b.day ? -1 : 1)),
    asked,
    across,
    needs(from, until) {
      const key = `${from}|${until}`;
      const known = read.get(key) ?? needs.newNeeds(siteMidnight(from), siteMidnight(until));
      read.set(key, known);
      return known;
    },
  };
}

function addTo(collector: ReturnType<typeof digestCollector>, facts: ReminderFacts): void {
  try {
    collector.add([facts]);
  } catch (error) {
    // The sweep has told of dates that cannot be reckoned with; the others are listed all the same.
    if (!(error instanceof InvalidDateError)) throw error;
  }
}

function newsOf({ id, title, ownerId, deputyId, serviceAreaIds, announcedOn, startDate }: RemindedAgreement): DigestNews {
  return { agreementId: id, title, ownerId, deputyId, serviceAreaIds, day: announcedOn ?? startDate };
}

/** Every agreement that a digest may tell of, each once. */
export function listedIn({ selection, news, asked }: DigestMatter): readonly DigestAgreement[] {
  const all = [...selection.passed, ...selection.coming, ...selection.withoutOwner, ...news, ...asked.values()];
  return [...new Map(all.map((each) => [each.agreementId, each])).values()];
}
