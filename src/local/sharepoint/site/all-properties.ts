import type { Entity } from '../http/entity';
import type { Database } from '../store/database';
import { associatedPrincipal } from './associated-groups';
import { readWeb } from './web-record';

/** The property bag. Names are written as in XML: `_` is `_x005f_` [I]. Values are texts [W]. */
export function allProperties(database: Database, webId: string): Entity {
  const id = (role: string) => String(associatedPrincipal(database, webId, role)?.id ?? '');
  const [owners, members, visitors] = [id('owners'), id('members'), id('visitors')];
  const { language = 1044, properties: { RectSiteLogoUrl: headerLogo } = {} } = readWeb(database, webId).settings;
  const among = (...ids: string[]) => ids.filter((one) => one !== '').join(';');
  return {
    kind: 'entity',
    type: 'SP.PropertyValues',
    uri: 'Web/AllProperties',
    open: true,
    properties: {
      vti_x005f_associategroups: among(visitors, members, owners),
      vti_x005f_associatemembergroup: members,
      vti_x005f_associateownergroup: owners,
      vti_x005f_associatevisitorgroup: visitors,
      vti_x005f_createdassociategroups: among(owners, members, visitors),
      vti_x005f_approvallevels: 'Approved Rejected Pending\\ Review',
      vti_x005f_categories:
        'Travel Expense\\ Report Business Competition Goals/Objectives Ideas Miscellaneous Waiting VIP In\\ Process Planning Schedule',
      vti_x005f_defaultlanguage: language === 1033 ? 'en-us' : 'nb-no',
      vti_x005f_extenderversion: '16.0.0.0',
      ...(typeof headerLogo === 'string' ? { RectSiteLogoUrl: headerLogo } : {}),
    },
  };
}
