import { IDBFactory } from 'fake-indexeddb';
import type { ConnectOptions } from '../../../src/data/connect';
import type { Ports } from '../../../src/data/ports/ports';
import type { KeptContent, RegisterContent, RegisterStore } from '../../../src/data/ports/register-store';
import { sharePointPorts } from '../../../src/data/sharepoint-ports';
import { indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import type { RegisterKeep } from '../../../src/data/sync/register-keep';
import type { ProvisionedSite } from './provisioned-site';

/** One opening of the app: what was shown at once, what SharePoint said, and what that took. */
export interface Opening {
  readonly kept: KeptContent | null;
  readonly content: RegisterContent;
  readonly requests: number;
  /** Of the answers, as text. */
  readonly bytes: number;
  /** The same app, still open. */
  readonly register: RegisterStore;
  readonly ports: Ports;
  /** Resolves when what was read up to now is kept. */
  readonly settled: () => Promise<void>;
}

/** A machine on which a person opens the app again and again; each opening is a fresh app on the same browser storage. */
export function machineOf(
  site: ProvisionedSite,
  person: string,
  factory = new IDBFactory(),
  options: Partial<ConnectOptions> = {},
) {
  return {
    factory,
    async open(): Promise<Opening> {
      let saved: Promise<void> = Promise.resolve();
      const keep = indexedDbKeep({ tenantId: 'alver', personId: person, siteUrl: site.siteUrl }, factory);
      const watched: RegisterKeep = { ...keep, save: (mirror) => (saved = keep.save(mirror)) };
      const ports = sharePointPorts(site.client(person, options), {
        onBadRow: (error) => site.badRows.push(error),
        keep: watched,
      });
      let kept: KeptContent | null = null;
      const before = site.reached.length;
      const content = await ports.register.open({ onKept: (shown) => (kept = shown) });
      const reached = site.reached.slice(before);
      // What is kept is written after it is shown.
      // One that waits for another begins in a task of its own after it: only when none has begun since is all of it written.
      const settled = async () => {
        for (let last: Promise<void> | null = null; last !== saved;) {
          last = saved;
          await last;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      };
      await settled();
      return {
        kept,
        content,
        requests: reached.length,
        bytes: reached.reduce((sum, { bytes }) => sum + bytes, 0),
        register: ports.register,
        ports,
        settled,
      };
    },
  };
}

/** What the three ports of a full read say, as `Opening.content` should. */
export async function fullRead(site: ProvisionedSite, person: string): Promise<RegisterContent> {
  const { session, organisation, agreements } = site.ports(person);
  const [who, what, rows] = await Promise.all([session.current(), organisation.organisation(), agreements.register()]);
  return { session: who, organisation: what, agreements: rows };
}
