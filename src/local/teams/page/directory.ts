import type { LocalPerson, LocalTenant } from '../local-person';

/** What the server told this page at start. */
export interface Directory {
  readonly tabUrl: string;
  readonly tenant: LocalTenant;
  readonly channelSitePath: string;
  readonly people: readonly LocalPerson[];
  /** False where there is no bot to chat with: then there is neither a chat nor posts. */
  readonly hasChat: boolean;
  /** A page of SharePoint that the rail leads to. */
  readonly sharePointUrl: string | null;
}
