import { accessDenied } from '../../http/errors';
import type { SpRequest } from '../../http/request';
import type { Field } from '../../store/field';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { homeOfList, homeOfWeb, type FieldHome } from './field-home';

/** Writes a new or changed column down; answers its home as it is after. */
export function keepField(request: SpRequest, home: FieldHome, field: Field, options = 0, before?: Field): FieldHome {
  const { lists, siteFields, contentTypes } = storeOf(request.server);
  const { list } = home;
  if (list) {
    const after = request.server.database.transaction(() => {
      const kept = before ? lists.updateField(list, before, field) : lists.addField(list, field);
      if (before && before.title !== field.title) return renamedInFormulas(request, kept, before.title, field.title);
      if (!before) contentTypes.linkNewField(kept, field, options);
      return kept;
    });
    return homeOfList(request, after);
  }
  const owner = before ? siteFields.ownerOf(home.webId, field.id) : home.webId;
  // A column of a web above is changed there.
  if (owner !== home.webId) throw accessDenied();
  siteFields.put(home.webId, field);
  return homeOfWeb(request);
}

/** Formulas name columns by title, and follow a new one. */
function renamedInFormulas(request: SpRequest, list: List, from: string, to: string): List {
  const { lists } = storeOf(request.server);
  let after = list;
  for (const field of list.calculated) {
    const formula = field.settings.formula?.replaceAll(`[${from}]`, () => `[${to}]`);
    if (formula === undefined || formula === field.settings.formula) continue;
    after = lists.updateField(after, field, { ...field, settings: { ...field.settings, formula } });
  }
  return after;
}

export function dropField(request: SpRequest, home: FieldHome, field: Field): void {
  const { lists, siteFields, contentTypes } = storeOf(request.server);
  const dependents = home.fields.filter((other) => other.settings.primaryField === field.id);
  request.server.database.transaction(() => {
    for (const one of [...dependents, field]) {
      if (home.list) {
        const list = lists.byNumber(home.list.record.number) ?? home.list;
        lists.removeField(list, one);
        contentTypes.unlinkField(list.record.webId, list.record.number, one.id);
      } else {
        siteFields.remove(home.webId, one);
        contentTypes.unlinkField(home.webId, 0, one.id);
      }
    }
  });
}
