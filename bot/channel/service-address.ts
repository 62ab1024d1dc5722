import { isIP } from 'node:net';

/**
 * Whether an address can be a service of Teams at all: https, a name of the public network, no port and no account. Which of those it is stands in the signed
 * token; this keeps the bot from ever calling into its own network, whatever was signed.
 * @example isPublicService('https://smba.trafficmanager.net/emea/') // true
 */
export function isPublicService(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  const isNamed = isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && /\.[a-z]{2,}$/.test(hostname);
  const isInside = /\.(local|localhost|internal|lan|home|corp|arpa)$/.test(hostname);
  return protocol === 'https:' && port === '' && username === '' && password === '' && isNamed && !isInside;
}
