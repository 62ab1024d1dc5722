import { keptFor } from '../kept-for';

/** What `/readyz` says: whether this instance should be sent anything. No addresses, no reasons. */
export interface ReadyReport {
  readonly ready: boolean;
  readonly storage: 'ok' | 'failing';
  readonly sharePoint: 'ok' | 'failing';
  /** `late`: longer ago than it may be; `none`: not since the start. */
  readonly sweep: 'ok' | 'late' | 'none';
  readonly lastSweepMinutes: number | null;
}

export interface ReadinessOptions {
  readonly storage: () => Promise<void>;
  readonly sharePoint: () => Promise<void>;
  /** When the last sweep of any instance ended. */
  readonly lastSweepAt: () => Promise<Date | null>;
  readonly maxSweepAgeMs: number;
  readonly now: () => Date;
  readonly timeoutMs?: number;
  /** Anybody may ask, so what was found out is answered again for so long. */
  readonly keepMs?: number;
}

export function createReadiness(options: ReadinessOptions): () => Promise<ReadyReport> {
  const { now, timeoutMs = 5_000, keepMs = 5_000 } = options;

  async function examine(): Promise<ReadyReport> {
    const [storage, sharePoint, swept] = await Promise.all([
      isWell(options.storage(), timeoutMs),
      isWell(options.sharePoint(), timeoutMs),
      inTime(options.lastSweepAt(), timeoutMs).catch(() => null),
    ]);
    const ageMs = swept ? Math.max(0, now().getTime() - swept.getTime()) : null;
    const sweep = ageMs === null ? 'none' : ageMs > options.maxSweepAgeMs ? 'late' : 'ok';
    return {
      // An instance that has not swept yet takes messages all the same; one that is late is looked at, not taken out of use.
      ready: storage && sharePoint,
      storage: storage ? 'ok' : 'failing',
      sharePoint: sharePoint ? 'ok' : 'failing',
      sweep,
      lastSweepMinutes: ageMs === null ? null : Math.floor(ageMs / 60_000),
    };
  }

  return keptFor(keepMs, () => now().getTime(), examine);
}

const isWell = (check: Promise<void>, timeoutMs: number): Promise<boolean> =>
  inTime(check, timeoutMs).then(
    () => true,
    () => false,
  );

function inTime<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_resolve, reject) => (timer = setTimeout(() => reject(new DOMException('late', 'TimeoutError')), timeoutMs)),
  );
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
