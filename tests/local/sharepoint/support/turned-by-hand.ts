import type { Schedule } from '../../../../src/local/sharepoint/webhooks/webhooks';

/** A clock and a timer that stand still until they are turned. */
export class TurnedByHand {
  private jobs: { readonly work: () => void; readonly at: number }[] = [];

  constructor(private time = Date.parse('2026-03-02T09:00:00Z')) {}

  readonly clock = (): number => this.time;

  readonly schedule: Schedule = (work, milliseconds) => {
    const job = { work, at: this.time + milliseconds };
    this.jobs.push(job);
    return () => {
      this.jobs = this.jobs.filter((one) => one !== job);
    };
  };

  /** Milliseconds until the next piece of work; undefined when there is none. */
  get next(): number | undefined {
    return this.jobs.length === 0 ? undefined : Math.min(...this.jobs.map(({ at }) => at)) - this.time;
  }

  /** So much later: what has come due by then is done. */
  turn(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.jobs.filter(({ at }) => at <= this.time);
    this.jobs = this.jobs.filter(({ at }) => at > this.time);
    for (const { work } of due) work();
  }
}

/** Waits for something that is bound to come. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}
