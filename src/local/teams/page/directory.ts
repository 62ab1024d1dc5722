import type { LocalPerson, LocalTenant } from '../local-person';

/** What the server told this page at start. */
export interface Directory {
  readonly tabUrl: string;
  readonly tenant: LocalTenant;
  readonly channelSitePath: string;
  readonly people: readonly LocalPerson[];
}
