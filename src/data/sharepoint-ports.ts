import type { SPFI } from '@pnp/sp';
import type { Ports } from './ports/ports';
import { sharedPorts, type SharePointPortsOptions } from './shared-ports';
import { agreementStore } from './stores/agreement-store-sharepoint';
import { peopleDirectory } from './stores/people-directory-sharepoint';

/**
 * Every port of the product on one SharePoint site. `sp` comes from `connect`.
 * @example
 * const ports = sharePointPorts(connect({ siteUrl, token }));
 * await ports.agreements.register(); // every agreement the person may read, in two requests up to some 10,000
 */
export function sharePointPorts(sp: SPFI, options: SharePointPortsOptions = {}): Ports {
  const { site, ports } = sharedPorts(sp, options);
  return { ...ports, agreements: agreementStore(site), directory: peopleDirectory(site) };
}
