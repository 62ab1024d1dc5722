import type { SPFI } from '@pnp/sp';
import type { Answer, Asked } from '../../../local/sharepoint/support/running-site';

/** The site below which each area gets a web of its own: the local SharePoint, started for this, or a real site. */
export interface ContractHost {
  /** Absolute, no slash at the end. */
  readonly url: string;
  readonly isLive: boolean;
  /** Faults of our own that a local server logged; a real site tells of none. */
  readonly faults: readonly unknown[];
  /** What a local server answered with 501, a part of a batch too; a real site tells of none. */
  readonly unimplemented: readonly string[];
  pnp(webUrl: string, as?: string): SPFI;
  ask(url: string, asked?: Asked): Promise<Answer>;
  close(): Promise<void>;
}
