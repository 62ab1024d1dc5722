import type { Complex } from '../http/entity';
import type { SpRequest } from '../http/request';
import type { Securable } from './securable';
import { effectiveMask } from './effective';
import { highAndLow } from './permissions';

export const basePermissions = (mask: bigint): Complex => ({
  kind: 'complex',
  type: 'SP.BasePermissions',
  properties: highAndLow(mask),
});

/** `EffectiveBasePermissions` of the caller: for `extras` of the web's and a list's entity. */
export const effectiveBasePermissions = (request: SpRequest, at: Securable): Complex =>
  basePermissions(effectiveMask(request.server.database, request.caller, at));
