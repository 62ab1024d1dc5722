import { groupMissing, userMissing } from '../http/errors';
import type { Address, SpRequest } from '../http/request';
import { fact } from '../site/site-facts';
import { groupByName, principalById, principalByLogin, principalType, siteUserByEmail, type Principal } from './principals';

/** @throws 404 when the site has no such user. */
export function findUser({ server: { database }, caller }: SpRequest, address: Address | undefined): Principal {
  const found = () => {
    switch (address?.by) {
      case 'default':
        return principalById(database, caller.userId);
      case 'email':
        return siteUserByEmail(database, address.value);
      case 'id':
        return principalById(database, Number(address.value));
      default:
        return principalByLogin(database, address?.value ?? '');
    }
  };
  const user = found();
  if (user === undefined || user.deleted || user.kind === principalType.sharePointGroup) throw userMissing();
  return user;
}

/** @throws 404 when the site has no such group. */
export function findGroup({ server: { database } }: SpRequest, address: Address | undefined): Principal {
  const value = address?.value ?? '';
  const byId = () => principalById(database, Number(address?.by === 'default' ? fact(database, `group.${value}`) : value));
  const group = address?.by === 'name' ? groupByName(database, value) : byId();
  if (group === undefined || group.deleted || group.kind !== principalType.sharePointGroup) throw groupMissing();
  return group;
}
