import type { ContractSite } from './contract-site';

/** What several behaviours of an area share on its web, made when the first of them asks for it. */
export function oncePerSite<T>(make: (site: ContractSite) => Promise<T>): (site: ContractSite) => Promise<T> {
  const made = new WeakMap<ContractSite, Promise<T>>();
  return (site) => {
    const known = made.get(site) ?? make(site);
    made.set(site, known);
    return known;
  };
}
