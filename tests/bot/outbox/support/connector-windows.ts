/** The receiver's own count of what arrives: written apart from the product's, from the documented figures. */
const tenant = [{ most: 50, windowMs: 1_000 }];
const conversation = [
  { most: 7, windowMs: 1_000 },
  { most: 8, windowMs: 2_000 },
  { most: 60, windowMs: 30_000 },
  { most: 1_800, windowMs: 3_600_000 },
];

export class ConnectorWindows {
  readonly #tenant: number[] = [];
  readonly #conversations = new Map<string, number[]>();

  /** Counts an arrival, and names the limit it breaks. */
  arrive(conversationId: string, at: number): 'tenant' | 'conversation' | null {
    const inConversation = this.#conversations.get(conversationId) ?? [];
    this.#conversations.set(conversationId, inConversation);
    this.#tenant.push(at);
    inConversation.push(at);
    if (isBroken(this.#tenant, tenant, at)) return 'tenant';
    return isBroken(inConversation, conversation, at) ? 'conversation' : null;
  }
}

function isBroken(arrivals: readonly number[], limits: readonly { most: number; windowMs: number }[], at: number): boolean {
  return limits.some(({ most, windowMs }) => {
    const first = arrivals.at(-1 - most);
    return first !== undefined && at - first < windowMs;
  });
}
