import { z } from 'zod';
import { findPerson } from '../identity/directory';
import type { FaultRule } from './fault-rule';

/** An hour: what lasts longer is cleared by hand. */
const longest = 3600;
const seconds = z.int().min(0).max(longest);

const scope = {
  method: z.string().max(20).exactOptional(),
  path: z.string().max(500).exactOptional(),
  person: z
    .string()
    .refine((key) => findPerson(key) !== undefined, 'nobody in the local tenant is called that; npm run token lists the people')
    .exactOptional(),
  inBatch: z.boolean().exactOptional(),
  count: z.int().min(1).max(1_000_000).exactOptional(),
  forSeconds: z.number().positive().max(longest).exactOptional(),
  probability: z.number().min(0).max(1).exactOptional(),
  seed: z.int().exactOptional(),
};

const retryAfter = { retryAfter: seconds.exactOptional(), retryAfterAs: z.enum(['seconds', 'date', 'none']).exactOptional() };

const rule = z
  .discriminatedUnion('fault', [
    z.strictObject({ fault: z.literal('throttle'), ...retryAfter, ...scope }),
    z.strictObject({ fault: z.literal('unavailable'), ...retryAfter, ...scope }),
    z.strictObject({ fault: z.literal('slow'), ms: z.int().min(0).max(600_000), ...scope }),
    z.strictObject({ fault: z.literal('drop'), when: z.enum(['beforeWrite', 'afterWrite', 'midAnswer']), ...scope }),
    z.strictObject({ fault: z.literal('digestExpired'), ...scope }),
    z.strictObject({ fault: z.literal('saveConflict'), ...scope }),
    z.strictObject({
      fault: z.literal('rateLimit'),
      limit: z.int().min(1).exactOptional(),
      remaining: z.int().min(0),
      reset: seconds.exactOptional(),
      ...scope,
    }),
    z.strictObject({ fault: z.literal('truncate'), ...scope }),
  ])
  .refine((read) => read.inBatch !== true || canMeetPart(read), {
    path: ['inBatch'],
    message: 'happens to a whole answer, never to a part of a batch',
  });

const canMeetPart = (read: FaultRule): boolean =>
  !['rateLimit', 'truncate'].includes(read.fault) && !(read.fault === 'drop' && read.when === 'midAnswer');

/** A rule out of JSON, or everything that is wrong with it. */
export function readFaultRule(json: unknown): { readonly rule: FaultRule } | { readonly wrong: readonly string[] } {
  const read = rule.safeParse(json);
  if (read.success) return { rule: read.data };
  return { wrong: read.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`) };
}
