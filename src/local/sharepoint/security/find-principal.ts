import { groupMissing, userMissing } from '../http/errors';
import type { Address, SpRequest } from '../http/request';
import type { Database } from '../store/database';
import { associatedPrincipal } from '../site/associated-groups';
import { groupByName, principalById, principalByLogin, principalType, siteUserByEmail } from './principals';
import type { Principal } from '../store/principal';

/** @throws 404 when the site has no such user. */
export function findUser({ server: { database }, caller }: SpRequest, address: Address | undefined): Principal {
  const user = userAt(database, address, caller.userId);
  if (user === undefined || user.deleted || user.kind === principalType.sharePointGroup) throw userMissing();
  return user;
}

/** @throws 404 when the site has no such group. */
export function findGroup({ server: { database }, web }: SpRequest, address: Address | undefined): Principal {
  const value = address?.value ?? '';
  const group =
    address?.by === 'default'
      ? associatedPrincipal(database, web.id, value)
      : address?.by === 'name'
        ? groupByName(database, value)
        : principalById(database, Number(value));
  if (group === undefined || group.deleted || group.kind !== principalType.sharePointGroup) throw groupMissing();
  return group;
}

function userAt(database: Database, address: Address | undefined, callerId: number): Principal | undefined {
  if (address === undefined) return undefined;
  if (address.by === 'default') return principalById(database, callerId);
  if (address.by === 'email') return siteUserByEmail(database, address.value);
  return address.by === 'id' ? principalById(database, Number(address.value)) : principalByLogin(database, address.value);
}
