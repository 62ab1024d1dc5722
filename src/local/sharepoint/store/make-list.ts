import { freshContentTypes } from './content-types/fresh-content-types';
import { parentTypesOf } from './content-types/list-content-types';
import { entityNameOf, type Field } from './field';
import type { List } from './list';
import type { NewList } from './list-store';
import { listTemplates } from './list-templates';
import { freshSiteColumns } from './site-columns/fresh-site-columns';
import { plainView } from './plain-view';
import type { SiteStore } from './site-store';

/** A new list or library as its template makes it: columns, default view. */
export function makeList(store: SiteStore, wanted: NewList): List {
  const { lists, views } = store;
  const template = listTemplates[wanted.template];
  return lists.database.transaction(() => {
    let list = lists.create(wanted);
    for (const field of templateColumns(wanted.template)) {
      const number = lists.nextFieldNumber(list);
      list = lists.addField(list, { ...field, number, column: `c${number}` });
    }
    const title = list.field('Title');
    // A file has a name, so that it needs no title.
    if (list.isLibrary && title) list = lists.updateField(list, title, { ...title, required: false });
    views.add(list, template?.viewTitle ?? 'All Items', true, {
      page: 'AllItems',
      fields: template?.viewFields ?? ['LinkTitle'],
      ...plainView,
    });
    return list;
  });
}

/** The columns that a list of this template has beyond those of every list: the ones of its first content type. */
function templateColumns(template: number): Field[] {
  if (template === 100 || template === 101) return [];
  const type = freshContentTypes().find(({ id }) => id === parentTypesOf(template)[0]);
  const names = listTemplates[template]?.names ?? {};
  return (type?.links ?? []).flatMap((link) => {
    const column = freshSiteColumns().find(({ id }) => id === link.id);
    if (!column || column.builtIn) return [];
    const [internalName, title] = names[column.internalName] ?? [column.internalName, column.title];
    const isEventTime = template === 106 && column.kind === 'DateTime';
    return [
      {
        ...column,
        internalName,
        title,
        staticName: internalName,
        entityName: entityNameOf(internalName),
        required: link.required,
        hidden: link.hidden,
        settings: isEventTime ? { ...column.settings, displayFormat: 1 } : column.settings,
      },
    ];
  });
}
