import type { SPFI } from '@pnp/sp';
import type { Answer, Asked } from '../../../local/sharepoint/support/running-site';

/** The web that a behaviour is shown on: of the local SharePoint or of a real site. Each area has a web of its own, made for it and taken away after. */
export interface ContractSite {
  /** Absolute address of the test web, no slash at the end. */
  readonly url: string;
  readonly isLive: boolean;
  /** The real PnPjs on the test web, with nothing of the product's own between. `as` (a person of the local directory) only where it is local. */
  pnp(as?: string): SPFI;
  /** Raw HTTP below the test web: `ask('/_api/web/lists')`. No metadata unless the headers say otherwise. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** A title that no other behaviour uses. */
  unique(name: string): string;
  /** A fresh generic list with a title of its own; answers its title. */
  freshList(name?: string): Promise<string>;
}
