import type { Channel } from '../channel/channel';
import { keepPost, type MadeAnnouncement } from '../compose/announcement';
import { addressOf } from '../places/place';
import type { PlaceStore } from '../places/place-store';
import type { Documents } from '../storage/documents';
import type { OutboxRecord } from '../storage/outbox-store';
import { postKind, type AnnouncementContent, type Post } from './announcement';

export interface CorrectionParts {
  readonly documents: Documents;
  readonly places: Pick<PlaceStore, 'read'>;
  /** With the limits. */
  readonly channel: Pick<Channel, 'update'>;
  readonly log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

export interface Posted {
  readonly agreementId: number;
  /** Sent. */
  readonly record: OutboxRecord;
}

/**
 * Puts the card that is true now in the place of one that was posted, where they differ; what does not run any more is said to be withdrawn. The same again does no harm, so whatever Teams answered it is only
 * taken for done when Teams says so, and tried again at the next sweep within the hour otherwise.
 */
export async function correctPosts(
  { documents, places, channel, log }: CorrectionParts,
  posted: readonly Posted[],
  write: (agreementId: number, conversationId: string, corrected: boolean) => Promise<MadeAnnouncement | 'obsolete'>,
): Promise<void> {
  for (const { agreementId, record } of posted) {
    const { id, activityId, correlationId } = record;
    const place = await places.read((record.content as AnnouncementContent).conversationId);
    const post = await documents.read<Post>(postKind, id);
    if (place === null || place.removedAt !== null || post === null || activityId === null) continue;
    const made = await write(agreementId, place.conversationId, true);
    // What the channel has chosen away since is left as it is: it is true for others.
    if (made === 'obsolete' || made.hash === post.value.hash) continue;
    const { outcome } = await channel.update(addressOf(place), activityId, made.message, correlationId);
    if (outcome === 'sent') await keepPost(documents, id, made.hash);
    log.info({ correlationId, agreementId, outcome }, 'a posted announcement was put right');
  }
}
