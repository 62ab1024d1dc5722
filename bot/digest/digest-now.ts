import { siteMoment } from '../../src/data/site-date';
import { addDays } from '../../src/domain/calendar-date';
import { botWords } from '../../src/ui/text/bot/create-bot-text';
import type { Language } from '../../src/ui/text/language';
import { fits } from '../announcements/announcement';
import type { OutgoingMessage } from '../channel/channel';
import type { Place } from '../places/place';
import { readMatter } from './digest-matter';
import { digestMessages } from './digest-messages';
import { newsDays, type DigestSetup } from './plan-digest';
import { untoldMessages } from './unknown-outcomes';

/**
 * What a digest of the place would say now, as answer to who asks: a channel's about its service areas, a person's about all. Nothing is marked as told, so
 * the weekly one says it all again.
 */
export async function digestNow(
  setup: Pick<DigestSetup, 'storage' | 'source' | 'needs' | 'links' | 'now'>,
  place: Pick<Place, 'kind'> & { readonly serviceAreaIds?: readonly number[] },
  language: Language,
): Promise<readonly OutgoingMessage[]> {
  const { date: today } = siteMoment(setup.now());
  const untold = await untoldMessages(setup.storage, setup.now().toISOString());
  const uncertain = new Set(untold.flatMap(({ agreementIds }) => agreementIds));
  const from = addDays(today, -newsDays);
  const matter = await readMatter(setup, today, from, uncertain);
  const channelAreas = place.kind === 'channel' ? (place.serviceAreaIds ?? []) : [];
  const messages = await digestMessages(
    matter,
    { concerns: (areas) => fits(areas, channelAreas), uncertain, news: { from, until: addDays(today, 1) } },
    { words: await botWords(language), links: setup.links },
  );
  return messages ?? [];
}
