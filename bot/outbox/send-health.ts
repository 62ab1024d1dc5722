/** What `/readyz` and the administrator are told of sending since this instance began. */
export interface SendHealth {
  readonly sent: number;
  readonly putBack: number;
  readonly uncertain: number;
  readonly refused: number;
  readonly unreachable: number;
  readonly onTheWay: number;
  /** What an administrator must look at, the last of each; empty when all is well. */
  readonly alarms: Readonly<Record<string, { readonly problem: string; readonly at: string }>>;
}

type Counted = 'sent' | 'putBack' | 'uncertain' | 'refused' | 'unreachable';

export class SendCounts {
  readonly #counts: Record<Counted, number> = { sent: 0, putBack: 0, uncertain: 0, refused: 0, unreachable: 0 };
  readonly #alarms: Record<string, { problem: string; at: string }> = {};

  count(what: Counted): void {
    this.#counts[what] += 1;
    // Something came through: the token is good again.
    if (what === 'sent') delete this.#alarms['our-token'];
  }

  alarm(kind: string, problem: string, at: Date): void {
    this.#alarms[kind] = { problem, at: at.toISOString() };
  }

  read(onTheWay: number): SendHealth {
    return { ...this.#counts, onTheWay, alarms: { ...this.#alarms } };
  }
}
