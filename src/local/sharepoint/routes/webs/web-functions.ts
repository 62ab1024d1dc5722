import { lastArguments, numberOf } from '../../http/arguments';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { ensurePrincipal } from '../../security/ensure-principal';
import { addPrincipal, groupByName, principalType } from '../../security/principals';
import { logGroup } from '../../security/log-group';
import { assign } from '../../security/role-assignments';
import { roleDefinitionByType, roleType } from '../../security/role-definitions';
import { hasUniqueRights } from '../../security/scopes';
import { allProperties } from '../../site/all-properties';
import { changeType } from '../../store/change-types';
import { availableTemplates } from '../../site/web-templates';
import { changeWeb, readWeb } from '../../site/web-record';
import { inheritsRights } from './web-errors';

const text = (name: string, value: string): SpResponse => ({
  status: 200,
  content: { kind: 'result', name, type: 'Edm.String', value },
});

/** By the ending of a file's name [W]; anything else has the general icon. */
const icons: Readonly<Record<string, string>> = {
  doc: 'icdoc.png',
  docx: 'icdocx.png',
  xls: 'icxls.png',
  xlsx: 'icxlsx.png',
  ppt: 'icppt.png',
  pptx: 'icpptx.png',
  pdf: 'icpdf.png',
  txt: 'ictxt.gif',
  png: 'icpng.gif',
  jpg: 'icjpg.gif',
  gif: 'icgif.gif',
  htm: 'ichtm.gif',
  html: 'ichtm.gif',
  xml: 'icxml.gif',
  zip: 'iczip.gif',
  msg: 'icmsg.png',
};

function mapToIcon(request: SpRequest): SpResponse {
  const name = lastArguments(request, 'filename', 'progid', 'size')[0]?.value ?? '';
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return text('MapToIcon', name === '' ? '' : (icons[ending] ?? 'icgen.gif'));
}

/** A tenant without an app catalog has no such properties. [I] pnp/cli-microsoft365: an unknown one is null. */
const storageEntity = (): SpResponse => ({
  status: 200,
  content: { kind: 'result', name: 'GetStorageEntity', type: 'SP.StorageEntity', value: null },
});

/** A site that is no hub and belongs to none. [I] pnp/cli-microsoft365, spo hubsite data get */
const hubSiteData = (): SpResponse => ({
  status: 200,
  content: { kind: 'result', name: 'HubSiteData', type: 'Edm.String', value: null },
});

/** Without a hub there is no theme to take over. */
function syncHubSiteTheme(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageWeb');
  return { status: 200 };
}

function templates(request: SpRequest): SpResponse {
  const [lcid] = lastArguments(request, 'lcid', 'doincludecrosslanguage');
  return { status: 200, content: availableTemplates(numberOf(lcid, 'lcid')) };
}

/** Three groups of the web's own, with Full Control, Edit and Read. The web must have rights of its own. */
function createGroups(request: SpRequest): SpResponse {
  const { server, web } = request;
  const { database } = server;
  requirePermission(request, 'ManagePermissions');
  if (!hasUniqueRights(database, { webId: web.id })) throw inheritsRights();
  const [first, second, seed] = lastArguments(request, 'userlogin', 'userlogin2', 'groupnameseed').map(
    (argument) => argument?.value ?? '',
  );
  const { settings } = readWeb(database, web.id);
  database.transaction(() => {
    const logins = [first || request.caller.loginName, second ?? ''].filter((login) => login !== '');
    const people = logins.map((login) => ensurePrincipal(server, login));
    const made = { ...settings.groups };
    let ownerId: number | undefined;
    for (const [role, ending, type] of [
      ['owners', 'Owners', roleType.fullControl],
      ['members', 'Members', roleType.edit],
      ['visitors', 'Visitors', roleType.read],
    ] as const) {
      const title = `${seed || settings.title} ${ending}`;
      const known = groupByName(database, title);
      const kind = principalType.sharePointGroup;
      const group = known ?? addPrincipal(database, { kind, loginName: title, title, ownerId: ownerId ?? people[0]?.id ?? 0 });
      if (known === undefined) logGroup(server, group.id, changeType.add);
      ownerId ??= group.id;
      made[role] = group.id;
      const definition = roleDefinitionByType(database, type);
      if (definition) assign(database, { webId: web.id }, group.id, definition.id);
    }
    for (const { id } of people) {
      database.run('INSERT OR IGNORE INTO group_members (group_id, member_id) VALUES (?, ?)', [ownerId ?? 0, id]);
    }
    if (ownerId !== undefined) logGroup(server, ownerId, changeType.memberAdd);
    changeWeb(database, web.id, { groups: made }, server.now());
  });
  return { status: 200 };
}

export const webFunctionRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'web/maptoicon(*)', handle: mapToIcon },
  { method: 'GET', pattern: 'web/getstorageentity(*)', handle: storageEntity },
  { method: 'GET', pattern: 'web/hubsitedata(?)', handle: hubSiteData },
  { method: 'POST', pattern: 'web/synchubsitetheme', handle: syncHubSiteTheme },
  {
    method: 'GET',
    pattern: 'web/allproperties',
    handle: ({ server, web }) => ({ status: 200, content: allProperties(server.database, web.id) }),
  },
  { method: 'GET', pattern: 'web/getavailablewebtemplates(*)', handle: templates },
  { method: 'POST', pattern: 'web/createdefaultassociatedgroups(*)', handle: createGroups },
];
