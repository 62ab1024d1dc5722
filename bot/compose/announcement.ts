import { createHash } from 'node:crypto';
import type { CardFacts, CardSource } from '../../src/data/ports/answer-writer';
import type { OrganisationStore } from '../../src/data/ports/organisation-store';
import type { ReadingRights } from '../../src/data/ports/reading-rights';
import { siteMoment } from '../../src/data/site-date';
import { botWords } from '../../src/ui/text/bot/create-bot-text';
import type { Language } from '../../src/ui/text/language';
import { fits, isTrue, postKind, type AnnouncementContent, type Post } from '../announcements/announcement';
import { announcementCard } from '../cards/announcement-card';
import { withdrawnCard } from '../cards/withdrawn-card';
import type { DeepLinks } from '../cards/card';
import type { OutgoingMessage } from '../channel/channel';
import type { Compose } from '../outbox/send-parts';
import type { PlaceStore } from '../places/place-store';
import type { Documents } from '../storage/documents';

export interface AnnouncementSources {
  readonly cards: CardSource;
  readonly organisation: Pick<OrganisationStore, 'organisation'>;
  readonly rights: Pick<ReadingRights, 'openToAll'>;
  readonly places: Pick<PlaceStore, 'read'>;
  readonly documents: Documents;
  readonly links: DeepLinks;
  /** What a channel is spoken to in. */
  readonly languageOf: (conversationId: string) => Promise<Language>;
  readonly now: () => Date;
}

/** *Kort om avtalen* with what SharePoint says now; obsolete when it does not run any more, not everybody may read it, or the channel may not use it. What is shown is kept as a `post`. */
export function composeAnnouncements(sources: AnnouncementSources): Compose {
  return async (records) => {
    const contents = records.map(({ id, content }) => ({ id, ...(content as AnnouncementContent) }));
    const write = await announcementWords(sources, (await announcedFacts(sources, contents)).open);
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

export interface AnnouncedFacts {
  readonly all: ReadonlyMap<number, CardFacts>;
  /** Those that everybody who reads the register may read: a channel is told of no other. */
  readonly open: ReadonlyMap<number, CardFacts>;
}

/** What SharePoint says of agreements now. */
export async function announcedFacts(
  { cards, rights }: Pick<AnnouncementSources, 'cards' | 'rights'>,
  of: readonly { readonly agreementId: number }[],
): Promise<AnnouncedFacts> {
  const ids = [...new Set(of.map(({ agreementId }) => agreementId))];
  if (ids.length === 0) return { all: new Map(), open: new Map() };
  const [all, open] = await Promise.all([cards.cardFacts(ids), rights.openToAll(ids)]);
  return { all, open: new Map([...all].filter(([id]) => open.has(id))) };
}

export interface MadeAnnouncement {
  readonly message: OutgoingMessage;
  /** Of what it says, corrected or not. */
  readonly hash: string;
}

type Write = (agreementId: number, conversationId: string, corrected: boolean) => Promise<MadeAnnouncement | 'obsolete'>;

/** Of every withdrawn one: the card says no more of it. */
const withdrawnHash = 'withdrawn';

/** Cards of agreements that have been read, with the names of everybody in them. One that was posted (`corrected`) and is not true any more is withdrawn. */
export async function announcementWords(
  { organisation, places, links, languageOf, now }: Omit<AnnouncementSources, 'cards' | 'documents' | 'rights'>,
  found: ReadonlyMap<number, CardFacts>,
): Promise<Write> {
  const { serviceAreas, suppliers, people } = await organisation.organisation();
  const nameIn = (all: readonly { readonly id: number; readonly name: string }[], id: number | null) =>
    all.find((each) => each.id === id)?.name ?? '';
  const { date: today } = siteMoment(now());
  return async (agreementId, conversationId, corrected) => {
    const page = found.get(agreementId)?.page;
    const place = await places.read(conversationId);
    if (place?.kind !== 'channel') return 'obsolete';
    const basis = { words: await botWords(await languageOf(conversationId)), links, today };
    if (!page || !isTrue(page.value)) return corrected ? { message: withdrawnCard(basis), hash: withdrawnHash } : 'obsolete';
    const agreement = page.value;
    if (!fits(agreement.serviceAreaIds, place.serviceAreaIds)) return 'obsolete';
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
