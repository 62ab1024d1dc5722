import type { BotTokens } from './bot-tokens';

export type Activity = Readonly<Record<string, unknown>>;

export interface InvokeAnswer {
  readonly status: number;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

export interface BotDeliveryOptions {
  readonly endpoint: () => string | null;
  readonly tokens: BotTokens;
  readonly serviceUrl: () => string;
  readonly patience: (ms: number) => AbortSignal;
  readonly log: (line: string) => void;
}

/** As long as a bot has in Teams. [D] */
const usualPatienceMs = 15_000;

/** Brings activities to the bot's endpoint, as Teams does. */
export class BotDelivery {
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly ending = new AbortController();

  constructor(private readonly options: BotDeliveryOptions) {}

  /**
   * An activity that nobody waits for the answer to. A bot that has not answered in 15 s is sent the same activity, with the same id, once more:
   * learn.microsoft.com, "Send and receive messages with a bot" [D]; that it is once, and not after a refusal, is [?].
   */
  send(activity: Activity): void {
    void this.track(this.sendTwiceAtMost(activity));
  }

  /** Something a person waits for. Sent once. 504: no answer in time; 502: there is no bot. */
  invoke(activity: Activity, patienceMs = usualPatienceMs): Promise<InvokeAnswer> {
    return this.track(this.post(activity, patienceMs));
  }

  /** When everything sent so far has been answered or given up. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  close(): void {
    this.ending.abort();
  }

  private async sendTwiceAtMost(activity: Activity): Promise<void> {
    const first = await this.post(activity, usualPatienceMs);
    const answer = first.status === 504 && !this.ending.signal.aborted ? await this.post(activity, usualPatienceMs) : first;
    if (answer.status >= 400 && !this.ending.signal.aborted) {
      this.options.log(`local Teams: the bot answered ${answer.status} to ${String(activity['type'])} ${String(activity['id'])}`);
    }
  }

  private async post(activity: Activity, patienceMs: number): Promise<InvokeAnswer> {
    const endpoint = this.options.endpoint();
    if (endpoint === null) return { status: 502, body: undefined };
    const patience = this.options.patience(patienceMs);
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          Authorization: `Bearer ${this.options.tokens.signForBot(this.options.serviceUrl())}`,
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.any([patience, this.ending.signal]),
      });
      const body = await response.text();
      return { status: response.status, body: parsed(body) };
    } catch (error) {
      if (!patience.aborted && !this.ending.signal.aborted)
        this.options.log(`local Teams: no bot at ${endpoint}: ${reason(error)}`);
      return { status: patience.aborted ? 504 : 502, body: undefined };
    }
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.underWay.add(work);
    void Promise.allSettled([work]).then(() => this.underWay.delete(work));
    return work;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // A bot may answer an activity with nothing, or with words.
    return undefined;
  }
}

function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? cause.message : String(error);
}
