import type { Documents } from '../storage/documents';

/** A sweep renews its lease with every piece it has planned; one that dies is taken over after this long. */
const leaseMs = 5 * 60_000;

interface Lease {
  readonly by: string;
  readonly until: string;
}

const kind = 'lease';
const key = 'sweep';

/** The right to sweep, held by one instance at a time. */
export interface SweepLease {
  /** `false`: somebody else has it now. What they plan is what this one would have planned, so whoever lost it just stops. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** `null`: another instance is sweeping. */
export async function takeSweepLease(documents: Documents, by: string, now: () => Date): Promise<SweepLease | null> {
  const fresh = (): Lease => ({ by, until: new Date(now().getTime() + leaseMs).toISOString() });
  const there = await documents.read<Lease>(kind, key);
  if (there && !isFree(there.value, by, now())) return null;
  const taken = there ? await documents.replace(kind, key, fresh(), there.etag) : await documents.insert(kind, key, fresh());
  if (!taken) return null;
  return {
    renew: async () => {
      const current = await documents.read<Lease>(kind, key);
      return current?.value.by === by && (await documents.replace(kind, key, fresh(), current.etag));
    },
    release: async () => {
      const current = await documents.read<Lease>(kind, key);
      if (current?.value.by === by) await documents.remove(kind, key, current.etag);
    },
  };
}

/** One that ends later than any can be given, by clocks that differ as those of two instances may, was given by a clock that has been set back since. */
function isFree(lease: Lease, by: string, now: Date): boolean {
  const left = Date.parse(lease.until) - now.getTime();
  return lease.by === by || left <= 0 || left > 2 * leaseMs;
}
