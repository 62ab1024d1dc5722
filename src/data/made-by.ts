import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../schema/list';
import { itemsOf } from './rows/site';

/**
 * Makes a row one that a person has made, for what was written on their behalf: only who made a row may change it where others' rows are closed
 * (`ownRowsOnly`). SharePoint lets the owner of the site and an app with full control do so, and passes it over for others; it makes no new version. Author
 * and editor go together: SharePoint drops an author that is set alone.
 * @param login SharePoint's claim name, e.g. `i:0#.f|membership|anne@example.no`.
 * @example await madeBy(sp, needRequests, 7, loginOf('anne.sabo@alver.example'));
 */
export async function madeBy(sp: SPFI, list: ListDeclaration, id: number, login: string): Promise<void> {
  const person = JSON.stringify([{ Key: login }]);
  const values = ['Author', 'Editor'].map((FieldName) => ({ FieldName, FieldValue: person }));
  await itemsOf(sp, list).getById(id).validateUpdateListItem(values, true);
}
