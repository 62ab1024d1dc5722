import type { CalendarDate } from '../../src/domain/calendar-date';
import type { DigestAgreement } from '../../src/domain/reminders/weekly-digest';
import type { BotWords } from '../../src/ui/text/bot/create-bot-text';
import type { DeepLinks } from '../cards/card';
import { digestCards, type DigestInput } from '../cards/digest-cards';
import type { OutgoingMessage } from '../channel/channel';
import type { DigestMatter } from './digest-matter';

/** Whom a digest is for, and what of everything it tells. */
export interface DigestScope {
  /** Does it tell of this agreement? Never of one that somebody who sees it may not read. */
  readonly concerns: (agreement: DigestAgreement) => boolean;
  /** Agreements of which nobody knows whether a message about them came. */
  readonly uncertain: ReadonlySet<number>;
  /** News of these days, the first and not the last; `null`: no news, only what somebody has to deal with. */
  readonly news: DigestNewsScope | null;
  /** Changes across of these days, the first and not the last. */
  readonly edits: Pick<DigestNewsScope, 'from' | 'until'>;
  /** The channel, unless said otherwise. */
  readonly reader?: DigestInput['reader'];
}

export interface DigestNewsScope {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Does it tell of needs of these service areas? None means all. */
  readonly needsOf: (serviceAreaIds: readonly number[]) => boolean;
}

/** The parts of a digest; `null` when there is nothing that somebody has to deal with and news are not asked for. */
export async function digestMessages(
  matter: DigestMatter,
  { concerns, uncertain, news, edits, reader }: DigestScope,
  how: { readonly words: BotWords; readonly links: DeepLinks },
): Promise<readonly OutgoingMessage[] | null> {
  const { settings, selection, today } = matter;
  const people = new Map(settings.people.map(({ id, name }) => [id, name]));
  const areas = new Map(settings.serviceAreas.map(({ id, name }) => [id, name]));
  const shown = (each: DigestAgreement) => ({
    id: each.agreementId,
    title: each.title,
    ownerName: each.ownerId === null ? '' : (people.get(each.ownerId) ?? ''),
  });
  const here = <T extends DigestAgreement>(all: readonly T[]): readonly T[] => all.filter(concerns);
  const dated = (all: DigestMatter['selection']['passed']) =>
    here(all).map((each) => ({ agreement: shown(each), deadline: each.deadline }));
  const made = news === null ? [] : await matter.needs(news.from, news.until);
  const needs = made.filter(({ serviceAreaIds }) => news?.needsOf(serviceAreaIds));
  const across = (matter.across ?? []).filter(({ day }) => day >= edits.from && day < edits.until);
  const input: DigestInput = {
    reader,
    undecided: dated(selection.passed),
    upcoming: news === null ? [] : dated(selection.coming),
    withoutOwner: news === null ? [] : here(selection.withoutOwner).map(shown),
    uncertain: here([...matter.asked.values()].filter((each) => uncertain.has(each.agreementId))).map(shown),
    newAgreements: news === null ? [] : here(matter.news.filter(({ day }) => day >= news.from && day < news.until)).map(shown),
    across: here([...matter.asked.values()]).flatMap((each) => {
      const by = across
        .filter(({ agreementId }) => agreementId === each.agreementId)
        .map(({ byId, day }) => ({ name: people.get(byId) ?? '', day }));
      return by.length === 0 ? [] : [{ agreement: shown(each), by }];
    }),
    isAcrossUnknown: matter.across === null,
    needs: needs.map(({ title, neededBy, serviceAreaIds, isReported }) => ({
      title,
      neededBy,
      isReported,
      areaNames: serviceAreaIds.flatMap((id) => areas.get(id) ?? []),
    })),
  };
  if (news === null && [input.undecided, input.uncertain, input.across].every(({ length }) => length === 0)) return null;
  return digestCards({ ...how, today }, input);
}
