import { z } from 'zod';
import type { Member } from './channel';
import { ChannelError } from './channel-error';

const memberBody = z.object({
  id: z.string().min(1),
  // Teams names it either way, by the age of the route.
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
});

/** A member as the connector answers it. Throws `ChannelError` on anything else. */
export function readMember(body: unknown, tenantId: string): Member {
  const read = memberBody.safeParse(body);
  if (!read.success) {
    throw new ChannelError('Teams answered a member in a shape that is not known.', 'See whether the connector API has changed.');
  }
  const member = read.data;
  return {
    userId: member.id,
    objectId: member.aadObjectId ?? member.objectId ?? '',
    upn: member.userPrincipalName?.toLowerCase() ?? '',
    tenantId: member.tenantId ?? tenantId,
  };
}
