import { createHash } from 'node:crypto';
import type { CardFacts, CardSource } from '../../src/data/ports/answer-writer';
import type { OrganisationStore } from '../../src/data/ports/organisation-store';
import { siteMoment } from '../../src/data/site-date';
import { botWords } from '../../src/ui/text/bot/create-bot-text';
import type { Language } from '../../src/ui/text/language';
import { fits, isTrue, postKind, type AnnouncementContent, type Post } from '../announcements/announcement';
import { announcementCard } from '../cards/announcement-card';
import type { DeepLinks } from '../cards/card';
import type { OutgoingMessage } from '../channel/channel';
import type { Compose } from '../outbox/send-parts';
import type { PlaceStore } from '../places/place-store';
import type { Documents } from '../storage/documents';

export interface AnnouncementSources {
  readonly cards: CardSource;
  readonly organisation: Pick<OrganisationStore, 'organisation'>;
  readonly places: Pick<PlaceStore, 'read'>;
  readonly documents: Documents;
  readonly links: DeepLinks;
  /** What a channel is spoken to in. */
  readonly languageOf: (conversationId: string) => Promise<Language>;
  readonly now: () => Date;
}

/** *Kort om avtalen* with what SharePoint says now; obsolete when it does not run any more, or the channel may not use it. What is shown is kept as a `post`. */
export function composeAnnouncements(sources: AnnouncementSources): Compose {
  return async (records) => {
    const contents = records.map(({ id, content }) => ({ id, ...(content as AnnouncementContent) }));
    const write = await announcementWords(sources, await sources.cards.cardFacts(contents.map((each) => each.agreementId)));
    const messages = new Map<string, OutgoingMessage | 'obsolete'>();
    for (const { id, agreementId, conversationId } of contents) {
      const made = await write(agreementId, conversationId, false);
      // Before it is sent: a post without it could not be told from one that has to be put right.
      if (made !== 'obsolete') await keepPost(sources.documents, id, made.hash);
      messages.set(id, made === 'obsolete' ? 'obsolete' : made.message);
    }
    return messages;
  };
}

export interface MadeAnnouncement {
  readonly message: OutgoingMessage;
  /** Of what it says, corrected or not. */
  readonly hash: string;
}

type Write = (agreementId: number, conversationId: string, corrected: boolean) => Promise<MadeAnnouncement | 'obsolete'>;

/** Cards of agreements that have been read, with the names of everybody in them. */
export async function announcementWords(
  { organisation, places, links, languageOf, now }: Omit<AnnouncementSources, 'cards' | 'documents'>,
  found: ReadonlyMap<number, CardFacts>,
): Promise<Write> {
  const { serviceAreas, suppliers, people } = await organisation.organisation();
  const nameIn = (all: readonly { readonly id: number; readonly name: string }[], id: number | null) =>
    all.find((each) => each.id === id)?.name ?? '';
  const { date: today } = siteMoment(now());
  return async (agreementId, conversationId, corrected) => {
    const page = found.get(agreementId)?.page;
    const place = await places.read(conversationId);
    if (!page || !isTrue(page.value) || place?.kind !== 'channel') return 'obsolete';
    const agreement = page.value;
    if (!fits(agreement.serviceAreaIds, place.serviceAreaIds)) return 'obsolete';
    const basis = { words: await botWords(await languageOf(conversationId)), links, today };
    const input = {
      agreement,
      details: agreement,
      suppliers: page.suppliers.map(({ value }) => ({ ...value, name: nameIn(suppliers, value.supplierId) })),
      areaNames: agreement.serviceAreaIds.map((id) => nameIn(serviceAreas, id)).filter((name) => name !== ''),
      ownerName: nameIn(people, agreement.ownerId),
    };
    const hash = createHash('sha256')
      .update(JSON.stringify(announcementCard(basis, input)))
      .digest('base64url');
    return { message: announcementCard(basis, { ...input, corrected }), hash };
  };
}

export async function keepPost(documents: Documents, id: string, hash: string): Promise<void> {
  const post: Post = { hash };
  for (;;) {
    const there = await documents.read<Post>(postKind, id);
    if (there?.value.hash === hash) return;
    if (there ? await documents.replace(postKind, id, post, there.etag) : await documents.insert(postKind, id, post)) return;
  }
}
