import type { ContractSite } from './contract-site';

/**
 * How sure we are that SharePoint Online does the same: R recorded from it, D documented by Microsoft, I told in an issue with the verbatim
 * error, S what PnPjs sends or reads, W weak or a single secondary source, ? a guess. L is no knowledge of SharePoint: a feature of the local one.
 */
export type Confidence = 'R' | 'D' | 'I' | 'S' | 'W' | '?' | 'L';

export interface Behaviour {
  /** A sentence about SharePoint, e.g. "An update with an old ETag is refused with 412". */
  readonly name: string;
  /** Where it is known from: a documentation page, an issue, a PnPjs module, a recording. */
  readonly source: string;
  readonly confidence: Confidence;
  /** Why it can only be shown on the local SharePoint (several people, a clock that is turned, faults on demand); absent: it runs on a real site too. */
  readonly localOnly?: string;
  readonly run: (site: ContractSite) => Promise<void>;
}

export interface Area {
  /** A row of the support matrix, e.g. "Items". */
  readonly title: string;
  readonly behaviours: readonly Behaviour[];
}
