import { createHmac, timingSafeEqual } from 'node:crypto';
import { digestExpired, digestInvalid } from './errors';
import type { SpServer } from './request';

/** `0x<128 hex digits>,23 Nov 2026 05:12:00 -0000`, bound to the person, valid for half an hour. */
export function issueDigest(server: SpServer, oid: string, clock: number): string {
  const stamp = new Date(server.digests.stampAt(clock))
    .toUTCString()
    .replace(/^\w+, /, '')
    .replace('GMT', '-0000');
  return `0x${sign(server, oid, stamp)},${stamp}`;
}

/** @throws 403 when the digest was not made for this person by this site, or has expired. */
export function checkDigest(server: SpServer, oid: string, digest: string, clock: number): void {
  const [, signature, stamp] = /^0x([0-9A-F]{128}),(.+)$/.exec(digest) ?? [];
  if (signature === undefined || stamp === undefined) throw digestInvalid();
  const expected = Buffer.from(sign(server, oid, stamp), 'hex');
  if (!timingSafeEqual(Buffer.from(signature, 'hex'), expected)) throw digestInvalid();
  const issued = Date.parse(stamp.replace('-0000', 'GMT'));
  if (server.digests.hasExpired(issued, clock)) throw digestExpired();
}

const sign = (server: SpServer, oid: string, stamp: string): string =>
  createHmac('sha512', server.siteId).update(`${oid}|${stamp}`).digest('hex').toUpperCase();
