import { builtInFields } from '../built-in-fields';
import type { Field, FieldKind, FieldSettings } from '../field';
import { plainField } from '../plain-field';
import { siteColumnChoices } from './choices';
import { siteColumnTable, type SiteColumnRow, type SiteColumnType } from './table';

const kinds: Readonly<Record<SiteColumnType, FieldKind>> = {
  Text: 'Text',
  Note: 'Note',
  Number: 'Number',
  Percent: 'Number',
  Integer: 'Integer',
  Boolean: 'Boolean',
  Date: 'DateTime',
  DateTime: 'DateTime',
  Choice: 'Choice',
  URL: 'URL',
  Picture: 'URL',
  User: 'User',
};

/** `SourceID` of what SharePoint itself has brought. */
const sharePointSource = 'http://schemas.microsoft.com/sharepoint/v3';

function settingsOf(name: string, type: SiteColumnType): FieldSettings {
  switch (type) {
    case 'Percent':
      return { percentage: true, minimum: 0, maximum: 1 };
    case 'Date':
      return { displayFormat: 0 };
    case 'DateTime':
      return { displayFormat: 1 };
    case 'Choice':
      return { choices: siteColumnChoices[name]?.choices ?? [] };
    case 'Picture':
      return { displayFormat: 1 };
    case 'User':
      return { selectionMode: 1 };
    default:
      return {};
  }
}

function toField([name, id, title, type]: SiteColumnRow, group: string): Field {
  return {
    ...plainField(name, id, title),
    number: 0,
    column: '',
    group,
    kind: kinds[type],
    defaultValue: siteColumnChoices[name]?.initial ?? null,
    settings: { ...settingsOf(name, type), sourceId: sharePointSource },
  };
}

/** What every row has is a site column too, in groups of its own. [R] for Title's. */
const baseColumns = new Set(['LinkTitle', 'LinkTitleNoMenu', 'Edit', 'DocIcon', 'Attachments']);

let made: readonly Field[] | undefined;

/** The site columns that a fresh site has. */
export function freshSiteColumns(): readonly Field[] {
  made ??= [
    ...builtInFields().map((field) => ({
      ...field,
      number: 0,
      column: '',
      group: baseColumns.has(field.internalName) ? 'Base Columns' : '_Hidden',
      settings: { ...field.settings, sourceId: sharePointSource },
    })),
    ...Object.entries(siteColumnTable).flatMap(([group, rows]) => rows.map((row) => toField(row, group))),
  ];
  return made;
}
