import { BodyFields } from '../../http/body';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { people, searchPeople } from '../../identity/directory';
import { loginNameOf, type DirectoryPerson } from '../../identity/person';
import { requirePermission } from '../../security/access';
import { everyoneLogin, everyoneTitle } from '../../security/everyone';
import { principalType, siteGroups, siteUsers } from '../../security/principals';

interface Question {
  readonly text: string;
  readonly most: number;
  /** SP.Utilities.PrincipalType as bits: 1 persons, 4 security groups, 8 SharePoint groups. */
  readonly kinds: number;
}

function questionOf(request: SpRequest): Question {
  requirePermission(request, 'Open');
  const fields = BodyFields.of(request, 'queryParams');
  const text = fields.text('QueryString');
  if (text === undefined) throw badArgument('The QueryString is missing.');
  return {
    text: text.trim(),
    most: Math.min(Math.max(fields.number('MaximumEntitySuggestions') ?? 30, 1), 100),
    kinds: fields.number('PrincipalType') ?? 15,
  };
}

function find(request: SpRequest, { text, most, kinds }: Question): object[] {
  if (text === '') return [];
  const persons = (kinds & principalType.user) === 0 ? [] : visible(request, searchPeople(text, people.length)).map(personEntity);
  const begins = (title: string) =>
    title
      .toLowerCase()
      .split(' ')
      .some((_, index, words) => words.slice(index).join(' ').startsWith(text.toLowerCase()));
  const everyone =
    (kinds & principalType.securityGroup) !== 0 && !request.caller.isGuest && begins(everyoneTitle) ? [everyoneEntity] : [];
  const groups =
    (kinds & principalType.sharePointGroup) === 0 ? [] : siteGroups(request.server.database).filter(({ title }) => begins(title));
  return [...persons, ...everyone, ...groups.map(({ id, title }) => groupEntity(id, title))].slice(0, most);
}

/** A guest does not see the tenant's directory, only who is on the site already. */
function visible(request: SpRequest, found: readonly DirectoryPerson[]): readonly DirectoryPerson[] {
  if (!request.caller.isGuest) return found;
  const known = new Set(siteUsers(request.server.database).map(({ loginName }) => loginName.toLowerCase()));
  return found.filter((person) => known.has(loginNameOf(person)));
}

const personEntity = (person: DirectoryPerson) => ({
  Key: loginNameOf(person),
  DisplayText: person.name,
  IsResolved: true,
  Description: person.email,
  EntityType: 'User',
  EntityData: {
    IsAltSecIdPresent: 'False',
    UserKey: loginNameOf(person),
    Title: person.jobTitle,
    Email: person.email,
    MobilePhone: '',
    ObjectId: person.oid,
    Department: person.department,
  },
  MultipleMatches: [],
  ProviderName: 'Tenant',
  ProviderDisplayName: 'Tenant',
});

const everyoneEntity = {
  Key: everyoneLogin,
  DisplayText: everyoneTitle,
  IsResolved: true,
  Description: everyoneTitle,
  EntityType: 'SecGroup',
  EntityData: { DisplayName: everyoneTitle },
  MultipleMatches: [],
  ProviderName: 'RoleProvider',
  ProviderDisplayName: 'All Users',
};

const groupEntity = (id: number, title: string) => ({
  Key: title,
  DisplayText: title,
  IsResolved: true,
  Description: title,
  EntityType: 'SPGroup',
  EntityData: { SPGroupID: String(id), AccountName: title, PrincipalType: 'SharePointGroup' },
  MultipleMatches: [],
  ProviderName: 'SharePointGroup',
  ProviderDisplayName: 'SharePointGroup',
});

/** SharePoint answers JSON inside JSON. */
const answer = (name: string, value: unknown): SpResponse => ({
  status: 200,
  content: { kind: 'result', name, type: 'Edm.String', value: JSON.stringify(value) },
});

function search(request: SpRequest): SpResponse {
  return answer('ClientPeoplePickerSearchUser', find(request, questionOf(request)));
}

/** One account when the text names exactly one; otherwise what it may have meant. */
function resolve(request: SpRequest): SpResponse {
  const question = questionOf(request);
  const wanted = question.text.toLowerCase();
  const exact = visible(request, people).filter(
    (person) =>
      person.role !== 'left' &&
      [person.name, person.email, person.upn, loginNameOf(person)].some((key) => key.toLowerCase() === wanted),
  );
  const [only] = exact;
  if (only !== undefined && exact.length === 1) return answer('ClientPeoplePickerResolveUser', personEntity(only));
  const matches = find(request, question);
  if (matches.length === 1) return answer('ClientPeoplePickerResolveUser', matches[0]);
  return answer('ClientPeoplePickerResolveUser', {
    Key: question.text,
    DisplayText: question.text,
    IsResolved: false,
    Description: question.text,
    EntityType: '',
    EntityData: {},
    MultipleMatches: matches,
    ProviderName: '',
    ProviderDisplayName: '',
  });
}

const service = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';

export const peoplePickerRoutes: readonly SpRoute[] = ['.', '/'].flatMap((joint): SpRoute[] => [
  { method: 'POST', pattern: `${service}${joint}clientpeoplepickersearchuser`, handle: search },
  { method: 'POST', pattern: `${service}${joint}clientpeoplepickerresolveuser`, handle: resolve },
]);
