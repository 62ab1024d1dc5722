import type { SPFI } from '@pnp/sp';
import type { AgreementStore } from './ports/agreement-store';
import type { Ports } from './ports/ports';
import type { PeopleDirectory } from './ports/session-store';
import type { Site } from './rows/site';
import { sharedPorts, type SharePointPortsOptions } from './shared-ports';
import { readHowToBuy } from './stores/how-to-buy';

/**
 * Every port of the product for web parts, as `sharePointPorts` has them for the tab. What a page does not show at once, opening an agreement, its history
 * and all writing, arrives when it is asked for: a page must not wait for it. `sp` comes from `connectWebPart`.
 * @example
 * const ports = webPartPorts(connectWebPart({ siteUrl, context }), { onBadRow });
 * await ports.agreements.howToBuy([7, 9]); // nothing more is loaded
 */
export function webPartPorts(sp: SPFI, options: SharePointPortsOptions = {}): Ports {
  const { site, ports } = sharedPorts(sp, options);
  return { ...ports, agreements: agreementsWhenAsked(site), directory: directoryWhenAsked(site) };
}

function agreementsWhenAsked(site: Site): AgreementStore {
  const store = async () => (await import('./stores/agreement-store-sharepoint')).agreementStore(site);
  return {
    howToBuy: (ids) => readHowToBuy(site, ids),
    register: async (onProgress) => (await store()).register(onProgress),
    open: async (id) => (await store()).open(id),
    create: async (change) => (await store()).create(change),
    update: async (before, change) => (await store()).update(before, change),
    decideOption: async (option, change) => (await store()).decideOption(option, change),
    transferOwner: async (ids, newOwnerId, options) => (await store()).transferOwner(ids, newOwnerId, options),
    history: async (id) => (await store()).history(id),
  };
}

function directoryWhenAsked(site: Site): PeopleDirectory {
  const store = async () => (await import('./stores/people-directory-sharepoint')).peopleDirectory(site);
  return {
    search: async (text) => (await store()).search(text),
    ensure: async (loginName) => (await store()).ensure(loginName),
  };
}
