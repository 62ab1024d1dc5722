import { writeOver, type Documents } from '../../storage/documents';
import { isBusy, noHistory, waitFor, withRequest, type ConversationHistory } from './conversation-windows';

const kind = 'conversation-pace';
const mostTries = 8;

/** Keeps the windows of every conversation among all instances: a request takes its place in the conversation's document before it leaves. */
export class ConversationPace {
  readonly #documents: Documents;
  readonly #now: () => Date;

  constructor(documents: Documents, now: () => Date) {
    this.#documents = documents;
    this.#now = now;
  }

  /** 0: the place is taken. Otherwise how many milliseconds later it is worth asking again. */
  async take(conversationId: string): Promise<number> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const document = await this.#documents.read<ConversationHistory>(kind, conversationId);
      const nowMs = this.#now().getTime();
      const wait = waitFor(document?.value ?? noHistory, nowMs);
      if (wait > 0) return wait;
      const history = withRequest(document?.value ?? noHistory, nowMs);
      if (await writeOver(this.#documents, kind, conversationId, history, document)) return 0;
    }
    // Somebody else got a place each time: the conversation is full enough.
    return 1_000;
  }

  /** Whether a 429 can be about this conversation. */
  async isBusy(conversationId: string): Promise<boolean> {
    const document = await this.#documents.read<ConversationHistory>(kind, conversationId);
    return document !== null && isBusy(document.value, this.#now().getTime());
  }
}
