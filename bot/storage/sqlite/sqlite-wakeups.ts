import type { SqliteFile } from './sqlite-file';

/** How often other processes' writes are looked for: `data_version` is read in 5 µs without touching the disk. */
const lookEveryMs = 200;

/**
 * Wakes who waits for messages. What was planned between a claim that found nothing and the waiting is not missed: the count of the last claim is kept.
 */
export class SqliteWakeups {
  private seen = -1;
  private dataVersion = -1;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly file: SqliteFile) {}

  /** Inside a transaction that makes something sendable. */
  raise(): void {
    this.file.run('UPDATE wakeups SET count = count + 1');
  }

  /** After that transaction: this process need not look. */
  wakeOwn(): void {
    for (const wake of this.waiting) wake();
  }

  /** Inside the transaction of a claim: what was raised until now has been looked at. */
  noteSeen(): void {
    this.seen = this.count();
  }

  async wait(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted || this.file.isClosed || this.hasNews(true)) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timeout);
        clearInterval(look);
        this.waiting.delete(end);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timeout = setTimeout(end, timeoutMs);
      const look = setInterval(() => this.hasNews(false) && end(), lookEveryMs);
      signal?.addEventListener('abort', end, { once: true });
      this.waiting.add(end);
    });
  }

  /** Own writes do not change `data_version`; the first look therefore reads the count whatever it says. */
  private hasNews(isFirst: boolean): boolean {
    try {
      const version = Number(this.file.row('PRAGMA data_version')?.['data_version']);
      if (!isFirst && version === this.dataVersion) return false;
      this.dataVersion = version;
      const count = this.count();
      const isNew = count !== this.seen;
      this.seen = count;
      return isNew;
    } catch {
      // Whoever is woken claims, and is told there what is wrong.
      return true;
    }
  }

  private count(): number {
    return Number(this.file.row('SELECT count FROM wakeups')?.['count']);
  }
}
