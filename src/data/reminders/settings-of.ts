import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-groups/web';
import { groups } from '../../schema/groups';
import { NotFoundError } from '../data-errors';
import { isGuestAccount } from '../person-login';
import type { AccountPerson, ReminderSettings } from '../ports/reminder-source';
import { gatheredReads } from '../rows/gathered-reads';
import type { RowMapping } from '../rows/row-mapping';
import type { ListDeclaration } from '../../schema/list';
import { rawText, readRows, type RawRow } from '../rows/row-reader';
import { itemsOf, withoutMetadata, type Site } from '../rows/site';
import { isPerson, siteUsers } from '../stores/organisation-store-sharepoint';
import { settingKeys, settingLists, type SettingKey } from './sweep-lists';

/** The small lists, the people and who leads procurement, in one request. */
export async function readSettings(site: Site): Promise<ReminderSettings> {
  const outcomes = await gatheredReads<readonly RawRow[]>(site.sp, [
    ...settingKeys.map(
      (key) => (sp: SPFI) =>
        itemsOf(sp, settingLists[key].list)
          .select(...settingLists[key].select)
          .top(5_000)<RawRow[]>(withoutMetadata),
    ),
    (sp) => siteUsers(sp)<RawRow[]>(withoutMetadata),
    (sp) =>
      sp.web.siteGroups.getByName(groups.leads.title).users.select('Id', 'PrincipalType', 'LoginName')<RawRow[]>(withoutMetadata),
  ]);
  const [users, leads] = outcomes.slice(settingKeys.length);
  const rowsOf = (key: SettingKey) => valueOf(outcomes[settingKeys.indexOf(key)]);
  const read = <L extends ListDeclaration, T>(key: SettingKey, mapping: RowMapping<L, T>) =>
    readRows(rowsOf(key), mapping.read, site.onBadRow);
  return {
    rules: read('reminderRules', settingLists.reminderRules),
    ruleValues: read('ruleValues', settingLists.ruleValues),
    serviceAreas: [...read('serviceAreas', settingLists.serviceAreas)].sort((a, b) => a.order - b.order || a.id - b.id),
    resourceGroup: read('resourceGroup', settingLists.resourceGroup),
    people: valueOf(users).filter(isPerson).map(accountOf),
    leadIds: leadsOf(leads),
  };
}

function valueOf(outcome: PromiseSettledResult<readonly RawRow[]> | undefined): readonly RawRow[] {
  if (outcome?.status === 'fulfilled') return outcome.value;
  throw outcome?.reason;
}

/** A site without the group has nobody there. */
function leadsOf(outcome: PromiseSettledResult<readonly RawRow[]> | undefined): readonly number[] {
  if (outcome?.status === 'rejected' && outcome.reason instanceof NotFoundError) return [];
  return valueOf(outcome)
    .filter(isPerson)
    .map((user) => Number(user['Id']));
}

/** `i:0#.f|membership|ingrid@alver.no` is the account `ingrid@alver.no`. */
function accountOf(user: RawRow): AccountPerson {
  const upn = rawText(user, 'LoginName').split('|').at(-1)?.toLowerCase() ?? '';
  return {
    id: Number(user['Id']),
    name: rawText(user, 'Title'),
    email: rawText(user, 'Email'),
    upn,
    isGuest: isGuestAccount(upn),
  };
}
