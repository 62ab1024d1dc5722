import type { ReadingRights } from '../../src/data/ports/reading-rights';
import { siteMoment } from '../../src/data/site-date';
import { addDays } from '../../src/domain/calendar-date';
import { botWords } from '../../src/ui/text/bot/create-bot-text';
import type { Language } from '../../src/ui/text/language';
import { fits } from '../announcements/announcement';
import type { OutgoingMessage } from '../channel/channel';
import { listedIn, readMatter, type DigestMatter } from './digest-matter';
import { digestMessages } from './digest-messages';
import { partOf, type PartOfPerson } from './part-of-person';
import { newsDays, type DigestSetup } from './plan-digest';
import { untoldMessages } from './unknown-outcomes';

/** Who or where it is asked for. */
export type DigestFor =
  { readonly kind: 'channel'; readonly serviceAreaIds: readonly number[] } | { readonly kind: 'person'; readonly upn: string };

/**
 * What a digest would say now, as answer to who asks: in a channel about its service areas, to a person about what they have a part in; the procurement leads have
 * one in everything. Nothing is marked as told, so the weekly one says it all again.
 */
export async function digestNow(
  setup: Pick<DigestSetup, 'storage' | 'source' | 'needs' | 'edits' | 'rights' | 'links' | 'now'>,
  of: DigestFor,
  language: Language,
): Promise<readonly OutgoingMessage[]> {
  const { date: today } = siteMoment(setup.now());
  const untold = await untoldMessages(setup.storage, setup.now().toISOString());
  const uncertain = new Set(untold.flatMap(({ agreementIds }) => agreementIds));
  const from = addDays(today, -newsDays);
  const matter = await readMatter(setup, { today, newsFrom: from, editsFrom: from }, uncertain);
  const { concerns, needsOf } = toldTo(of, matter);
  const ids = listedIn(matter).flatMap((each) => (concerns(each) ? each.agreementId : []));
  const readable = await mayRead(setup.rights, of, ids);
  const messages = await digestMessages(
    matter,
    {
      concerns: (each) => concerns(each) && readable.has(each.agreementId),
      uncertain,
      edits: { from, until: addDays(today, 1) },
      news: { from, until: addDays(today, 1), needsOf },
      reader: of.kind,
    },
    { words: await botWords(language), links: setup.links },
  );
  return messages ?? [];
}

function toldTo(of: DigestFor, { settings, today }: DigestMatter): PartOfPerson {
  if (of.kind === 'person') return partOf(of.upn, settings, today);
  const needsOf = (areas: readonly number[]) => fits(areas, of.serviceAreaIds);
  return { concerns: ({ serviceAreaIds }) => needsOf(serviceAreaIds), needsOf };
}

async function mayRead(rights: ReadingRights, of: DigestFor, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (of.kind === 'channel') return rights.openToAll(ids);
  return (await rights.readable(of.upn, ids)) ?? new Set();
}
