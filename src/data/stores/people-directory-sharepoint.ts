import { SPQueryable, spPost } from '@pnp/sp';
import '@pnp/sp/site-users/web';
import { body } from '@pnp/queryable';
import { RejectedError } from '../data-errors';
import type { DirectoryPerson, PeopleDirectory } from '../ports/session-store';
import type { Site } from '../rows/site';

const picker = '_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser';

/** SharePoint's own people search. Called directly: PnPjs' profiles module, which wraps it, is far larger than this call. */
export function peopleDirectory(site: Site): PeopleDirectory {
  return {
    async search(text) {
      if (text.trim() === '') return [];
      const webUrl = site.sp.web.toUrl().replace(/\/_api\/.*$/i, '');
      const answer: unknown = await spPost(
        SPQueryable([site.sp.web, webUrl], picker),
        body({ queryParams: { ...onlyPeople, QueryString: text.trim() } }),
      );
      return entitiesOf(answer).flatMap(personOf);
    },
    async ensure(loginName) {
      const user = await site.sp.web.ensureUser(loginName);
      return { id: user.Id, name: user.Title, email: user.Email };
    },
  };
}

const onlyPeople = {
  AllowEmailAddresses: true,
  AllowMultipleEntities: false,
  AllUrlZones: false,
  MaximumEntitySuggestions: 20,
  PrincipalSource: 15,
  PrincipalType: 1,
};

interface Entity {
  readonly Key?: string;
  readonly DisplayText?: string;
  readonly EntityData?: { readonly Email?: string; readonly Title?: string };
}

/** The answer is JSON inside JSON; by metadata level it is the text itself or a property that holds it. */
function entitiesOf(answer: unknown): readonly Entity[] {
  const text =
    typeof answer === 'string' ? answer : (answer as { ClientPeoplePickerSearchUser?: string }).ClientPeoplePickerSearchUser;
  try {
    const entities: unknown = JSON.parse(text ?? '[]');
    if (Array.isArray(entities)) return entities as readonly Entity[];
    throw new RejectedError('The people search answered something else than a list.', '');
  } catch (cause) {
    if (cause instanceof RejectedError) throw cause;
    throw new RejectedError('The people search answered something that cannot be read.', '', { cause });
  }
}

function personOf({ Key, DisplayText, EntityData }: Entity): readonly DirectoryPerson[] {
  if (Key === undefined) return [];
  return [{ loginName: Key, name: DisplayText ?? '', email: EntityData?.Email ?? '', jobTitle: EntityData?.Title ?? '' }];
}
