import type { SPFI } from '@pnp/sp';
import { spPost, SPQueryable } from '@pnp/sp';
import { body } from '@pnp/queryable';
import '@pnp/sp/site-users/web';
import type { PersonChoices } from '../../domain/reminders/person-choices';
import { notificationChoices } from '../../schema/notification-choices';
import { choicesMapping } from '../mappings/reminder-mappings';
import { odataNumber } from '../odata-literal';
import { loginOf } from '../person-login';
import type { AllChoicesStore, Choices, OwnChoicesStore } from '../ports/notification-choices';
import { noChoices } from '../ports/notification-choices';
import type { Versioned } from '../ports/versioned';
import type { PartialValues } from '../rows/row-mapping';
import { itemsOf, readTogether, type Site } from '../rows/site';
import { readFiltered } from '../rows/versioned-rows';
import { addRow, changeRow } from '../rows/write-rows';
import { readRows } from '../rows/row-reader';

type Row = ReturnType<typeof choicesMapping.read>;

/** A person's own choices, as that person: SharePoint shows nobody else's. */
export function ownChoices(site: Site): OwnChoicesStore {
  const me = async () => (await site.sp.web.currentUser.select('Id')()).Id;
  return {
    own: async () => choicesOf((await latestOf(site, await me()))?.value),
    async save(choices) {
      const personId = await me();
      return choicesOf((await written(site, personId, choices, await latestOf(site, personId))).value);
    },
  };
}

/** Everybody's choices, as an app with full control of the site, from which item-level security hides nothing. */
export function allChoices(site: Site): AllChoicesStore {
  const idOf = async (upn: string) => (await site.sp.web.ensureUser(loginOf(upn))).Id;
  return {
    async all() {
      const { list, select } = choicesMapping;
      const [rows = []] = await readTogether(
        site.sp,
        [
          (sp) =>
            itemsOf(sp, list)
              .select(...select)
              .top(5_000),
        ],
        'none',
      );
      const read = readRows(rows, choicesMapping.read, site.onBadRow);
      // In order of id: a later row of the same person counts, as in `latestOf`.
      return new Map(read.map(({ id: _id, ...choices }): [number, PersonChoices] => [choices.personId, choices]));
    },
    of: async (upn) => choicesOf((await latestOf(site, await idOf(upn)))?.value),
    async save(upn, choices) {
      const personId = await idOf(upn);
      const before = await latestOf(site, personId);
      const row = await written(site, personId, choices, before);
      if (before === undefined) await giveTo(site.sp, row.value.id, upn);
      return choicesOf(row.value);
    },
  };
}

/** Somebody should have one row; where there are more, e.g. of two sessions at once, the last that was made counts. */
async function latestOf(site: Site, personId: number): Promise<Versioned<Row> | undefined> {
  const rows = await readFiltered(site, choicesMapping, [`PersonId eq ${odataNumber(personId)}`]);
  return rows.toSorted((a, b) => a.value.id - b.value.id).at(-1);
}

function written(site: Site, personId: number, choices: Choices, before: Versioned<Row> | undefined): Promise<Versioned<Row>> {
  const values: PartialValues<typeof notificationChoices> = {
    muteUntil: choices.mutedUntil,
    dailySummary: choices.dailySummary,
    language: choices.language,
  };
  return before === undefined
    ? addRow(site, choicesMapping, { personId, ...values })
    : changeRow(site, choicesMapping, before, values);
}

/**
 * A row is read by whom it is by, so what the app made is given to the person. SharePoint takes that only in the form's call, and passes it over in silence
 * where it does not; the row then still counts for the bot.
 */
async function giveTo(sp: SPFI, id: number, upn: string): Promise<void> {
  const form = SPQueryable(itemsOf(sp, notificationChoices).getById(id), 'validateUpdateListItem');
  const author = { FieldName: 'Author', FieldValue: JSON.stringify([{ Key: loginOf(upn) }]) };
  await spPost(form, body({ formValues: [author], bNewDocumentUpdate: true }));
}

function choicesOf(row: Row | undefined): Choices {
  if (row === undefined) return noChoices;
  const { mutedUntil, dailySummary, language } = row;
  return { mutedUntil, dailySummary, language };
}
