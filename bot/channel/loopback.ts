/** Whether an address can only be of this machine: no name that must be looked up is, but `localhost` (RFC 6761). */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && isLoopbackHost(new URL(address).hostname);
}

export const isLoopbackHost = (host: string): boolean => /^(127(\.\d{1,3}){3}|\[?::1\]?|localhost)$/i.test(host);
