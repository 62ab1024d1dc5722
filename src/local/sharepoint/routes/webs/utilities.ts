import { BodyFields } from '../../http/body';
import type { Complex } from '../../http/entity';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { searchPeople } from '../../identity/directory';
import { loginNameOf, type DirectoryPerson } from '../../identity/person';
import { requirePermission } from '../../security/access';
import { accountOf, ensurePrincipal } from '../../security/ensure-principal';
import { groupByName, membersOf, principalByLogin, principalType, siteGroups, siteUsers } from '../../security/principals';
import type { Principal } from '../../store/principal';

const type = 'SP.Utilities.PrincipalInfo';

/** Somebody of the directory; -1 stands for the number of a person whom the site does not know. [I] pnp/pnpjs#2940 */
function personInfo({ server }: SpRequest, person: DirectoryPerson): Complex {
  const known = principalByLogin(server.database, loginNameOf(person));
  return info({
    Department: person.department,
    DisplayName: person.name,
    Email: person.email,
    JobTitle: person.jobTitle,
    LoginName: loginNameOf(person),
    PrincipalId: known === undefined || known.deleted ? -1 : known.id,
    PrincipalType: principalType.user,
  });
}

const principalInfo = (principal: Principal): Complex =>
  info({
    DisplayName: principal.title,
    Email: principal.email,
    JobTitle: principal.jobTitle,
    LoginName: principal.loginName,
    PrincipalId: principal.id,
    PrincipalType: principal.kind,
  });

const info = (known: Record<string, string | number>): Complex => ({
  kind: 'complex',
  type,
  properties: {
    Department: '',
    DisplayName: '',
    Email: '',
    JobTitle: '',
    LoginName: '',
    Mobile: '',
    PrincipalId: -1,
    PrincipalType: 0,
    SIPAddress: '',
    ...known,
  },
});

const several = (name: string, values: readonly Complex[]): SpResponse => ({
  status: 200,
  content: { kind: 'result', name, type, value: { kind: 'values', type, values } },
});

function emailAddresses(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  return {
    status: 200,
    content: { kind: 'result', name: 'GetCurrentUserEmailAddresses', type: 'Edm.String', value: request.caller.email },
  };
}

/** `scopes` are the kinds of principal, as bits: 1 persons, 8 SharePoint groups. */
function question(request: SpRequest) {
  requirePermission(request, 'BrowseUserInfo');
  const fields = BodyFields.of(request);
  const input = fields.text('input')?.trim() ?? '';
  return { fields, input, scopes: fields.number('scopes') ?? 15 };
}

function resolve(request: SpRequest): SpResponse {
  const { fields, input, scopes } = question(request);
  if (input === '') throw badArgument();
  const group = (scopes & principalType.sharePointGroup) === 0 ? undefined : groupByName(request.server.database, input);
  const account = (scopes & principalType.user) === 0 ? undefined : accountOf(input);
  if (account !== undefined && fields.boolean('addToUserInfoList') === true) ensurePrincipal(request.server, input);
  const found = account === undefined ? group && principalInfo(group) : personInfo(request, account);
  return {
    status: 200,
    content: { kind: 'result', name: 'ResolvePrincipalInCurrentContext', type, value: found ?? null },
  };
}

function search(request: SpRequest): SpResponse {
  const { fields, input, scopes } = question(request);
  const most = Math.min(Math.max(fields.number('maxCount') ?? 10, 1), 500);
  const inGroup = fields.text('groupName') ?? '';
  const { database } = request.server;
  const among = inGroup === '' ? undefined : groupByName(database, inGroup);
  const allowed = among && new Set(membersOf(database, among.id).map(({ loginName }) => loginName.toLowerCase()));
  const site = new Set(siteUsers(database).map(({ loginName }) => loginName.toLowerCase()));
  const persons = (scopes & principalType.user) === 0 ? [] : searchPeople(input, 500);
  const seen = persons
    // A guest does not see the tenant's directory.
    .filter((person) => !request.caller.isGuest || site.has(loginNameOf(person).toLowerCase()))
    .filter((person) => allowed === undefined || allowed.has(loginNameOf(person).toLowerCase()));
  const groups =
    (scopes & principalType.sharePointGroup) === 0 || allowed !== undefined
      ? []
      : siteGroups(database).filter(({ title }) => title.toLowerCase().startsWith(input.toLowerCase()));
  const found = [...seen.map((person) => personInfo(request, person)), ...groups.map(principalInfo)];
  return several('SearchPrincipalsUsingContextWeb', found.slice(0, most));
}

/** The people in the groups named; what is no group of the site stands for itself. */
function expand(request: SpRequest): SpResponse {
  requirePermission(request, 'BrowseUserInfo');
  const fields = BodyFields.of(request);
  const inputs = fields.raw('inputs');
  if (!Array.isArray(inputs)) throw badArgument();
  const { database } = request.server;
  const found = inputs.flatMap((input): Complex[] => {
    const group = groupByName(database, String(input));
    if (group) return membersOf(database, group.id).map(principalInfo);
    const account = accountOf(String(input));
    return [
      account === undefined ? info({ DisplayName: String(input), LoginName: String(input) }) : personInfo(request, account),
    ];
  });
  return several('ExpandGroupsToPrincipals', found.slice(0, fields.number('maxCount') ?? 30));
}

const utility = 'sp.utilities.utility';

export const utilityRoutes: readonly SpRoute[] = ['.', '/'].flatMap((joint): SpRoute[] => [
  { method: 'POST', pattern: `${utility}${joint}getcurrentuseremailaddresses`, handle: emailAddresses },
  { method: 'POST', pattern: `${utility}${joint}resolveprincipalincurrentcontext`, handle: resolve },
  { method: 'POST', pattern: `${utility}${joint}searchprincipalsusingcontextweb`, handle: search },
  { method: 'POST', pattern: `${utility}${joint}expandgroupstoprincipals`, handle: expand },
]);
