import { isLoopbackAddress } from '../environment-faults';
import type { Check } from './check';

/** The host of the tab and no other: nothing of this machine, nothing over http, nobody else's domain and no wildcard. */
export const checkAddresses: Check = ({ manifest }, { environment }) => {
  const { host } = new URL(environment.tabUrl);
  const unfurled = (manifest.composeExtensions?.[0]?.messageHandlers ?? []).flatMap(({ value }) => value.domains ?? []);
  return [
    ...[...stringsOf(manifest)].flatMap(([place, text]) => faultsOf(place, text)),
    ...domainFaults('validDomains', manifest.validDomains ?? [], host),
    ...domainFaults('messageHandlers', unfurled, host),
  ];
};

function domainFaults(place: string, domains: readonly string[], host: string): string[] {
  return [
    ...(domains.includes(host) ? [] : [`${place}: ${host}, where the tab is, is missing`]),
    ...domains
      .filter((domain) => domain !== host)
      .map((domain) =>
        domain.includes('*')
          ? `${place}: ${domain} would let in hosts that are not ours`
          : `${place}: ${domain} is not the host of the tab`,
      ),
  ];
}

function faultsOf(place: string, text: string): string[] {
  if (/\blocalhost\b|\b127\.0\.0\.1\b|\[::1\]/i.test(text) || isLoopbackAddress(text))
    return [`${place}: names this machine, which nobody else reaches`];
  return text.startsWith('http:') ? [`${place}: must be an https address`] : [];
}

function* stringsOf(value: unknown, place = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [place, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    yield* stringsOf(each, Array.isArray(value) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`);
  }
}
