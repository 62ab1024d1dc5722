import { isGuestAccount } from '../../src/data/person-login';
import type { Member } from './channel';

/** Whether somebody in a conversation is of another organisation than ours: of another tenant, or by an account that ours has made for them. */
export const isGuest = ({ upn, tenantId }: Pick<Member, 'upn' | 'tenantId'>, ours: string): boolean =>
  tenantId.toLowerCase() !== ours.toLowerCase() || isGuestAccount(upn);
