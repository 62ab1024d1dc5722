import type { Address, OutgoingMessage } from '../channel/channel';
import type { Claim } from '../storage/outbox-store';
import type { SendParts, SendRules } from './send-parts';
import { within } from './within';

export type Prepared =
  | { readonly claim: Claim; readonly ready: { readonly to: Address; readonly message: OutgoingMessage } }
  | { readonly claim: Claim; readonly unreachable: string }
  | { readonly claim: Claim; readonly obsolete: true }
  | { readonly claim: Claim; readonly heldUntil: string }
  | { readonly claim: Claim; readonly failed: 'hold' | 'locate' | 'compose'; readonly error: unknown };

/**
 * Finds out which claimed messages may go out now, where they go and what they say now. What does not work for one holds up no other; holding and composing are
 * asked once for all.
 */
export async function prepare(claims: readonly Claim[], parts: SendParts, rules: SendRules): Promise<readonly Prepared[]> {
  if (!parts.hold) return await prepareThose(claims, parts, rules);
  let held: ReadonlyMap<string, string>;
  try {
    held = await within(parts.timing, rules.prepareWithinMs, 'Holding', parts.hold(claims.map(({ record }) => record)));
  } catch (error) {
    return claims.map((claim): Prepared => ({ claim, failed: 'hold', error }));
  }
  const waiting = claims.flatMap((claim): Prepared[] => {
    const heldUntil = held.get(claim.record.id);
    return heldUntil === undefined ? [] : [{ claim, heldUntil }];
  });
  const going = claims.filter(({ record }) => !held.has(record.id));
  return going.length === 0 ? waiting : [...waiting, ...(await prepareThose(going, parts, rules))];
}

async function prepareThose(
  claims: readonly Claim[],
  { locate, compose, timing }: SendParts,
  { prepareWithinMs }: SendRules,
): Promise<readonly Prepared[]> {
  const places = await Promise.allSettled(
    claims.map(async ({ record }) => await within(timing, prepareWithinMs, 'Locating', locate(record.lane))),
  );
  const located = claims.flatMap((claim, index) => {
    const place = places[index];
    return place?.status === 'fulfilled' && !('unreachable' in place.value) ? [{ claim, to: place.value }] : [];
  });
  const elsewhere = claims.flatMap((claim, index): Prepared[] => {
    const place = places[index];
    if (place?.status === 'rejected') return [{ claim, failed: 'locate', error: place.reason }];
    return place && 'unreachable' in place.value ? [{ claim, unreachable: place.value.unreachable }] : [];
  });
  if (located.length === 0) return elsewhere;
  try {
    const records = located.map(({ claim }) => claim.record);
    const messages = await within(timing, prepareWithinMs, 'Composing', compose(records));
    return [
      ...elsewhere,
      ...located.map(({ claim, to }): Prepared => {
        const message = messages.get(claim.record.id);
        if (message === undefined) return { claim, failed: 'compose', error: undefined };
        return message === 'obsolete' ? { claim, obsolete: true } : { claim, ready: { to, message } };
      }),
    ];
  } catch (error) {
    return [...elsewhere, ...located.map(({ claim }): Prepared => ({ claim, failed: 'compose', error }))];
  }
}
