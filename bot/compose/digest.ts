import type { OutgoingMessage } from '../channel/channel';
import { partKind, type DigestContent } from '../digest/kept-digest';
import type { Compose } from '../outbox/send-parts';
import type { Documents } from '../storage/documents';

/** Parts of digests as they were made: they say of which day they are, and all of them together tell of each agreement once. */
export function composeDigests(documents: Pick<Documents, 'read'>): Compose {
  return async (records) => {
    const messages = new Map<string, OutgoingMessage | 'obsolete'>();
    for (const { id, content } of records) {
      const part = await documents.read<OutgoingMessage>(partKind, (content as DigestContent).part);
      messages.set(id, part?.value ?? 'obsolete');
    }
    return messages;
  };
}
