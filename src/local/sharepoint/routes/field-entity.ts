import type { Entities, Entity, Value } from '../http/entity';
import type { SpRequest } from '../http/request';
import { fieldTypes, isReference, typeAsString, type Field } from '../store/field';
import type { List } from '../store/list';
import { fieldXml } from './field-xml';

export const fieldUri = (list: List, field: Field): string => `Web/Lists(guid'${list.record.id}')/Fields(guid'${field.id}')`;

/** A column as `fields` answers it: what all have, then what its kind has. */
export function fieldEntity(request: SpRequest, list: List, field: Field): Entity {
  const path = `${request.web.path}/${list.record.url}`;
  return {
    kind: 'entity',
    type: fieldTypes[field.kind].type,
    uri: fieldUri(list, field),
    properties: {
      AutoIndexed: false,
      CanBeDeleted: !field.builtIn,
      ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
      ClientSideComponentProperties: null,
      ClientValidationFormula: null,
      ClientValidationMessage: null,
      CustomFormatter: field.settings.formatter ?? null,
      DefaultFormula: null,
      DefaultValue: field.defaultValue,
      Description: field.description,
      Direction: 'none',
      EnforceUniqueValues: field.unique,
      EntityPropertyName: field.entityName,
      Filterable: !['Note', 'URL', 'Computed'].includes(field.kind),
      FromBaseType: field.builtIn,
      Group: field.group,
      Hidden: field.hidden,
      Id: field.id,
      Indexed: field.indexed || field.unique,
      IndexStatus: field.indexed || field.unique ? 1 : 0,
      InternalName: field.internalName,
      IsModern: false,
      JSLink: 'clienttemplates.js',
      PinnedToFiltersPane: false,
      ReadOnlyField: field.readOnly,
      Required: field.required,
      SchemaXml: fieldXml(list, field),
      Scope: path,
      Sealed: false,
      ShowInFiltersPane: 0,
      Sortable: !['Note', 'URL', 'MultiChoice'].includes(field.kind) && field.settings.multiple !== true,
      StaticName: field.staticName,
      Title: field.title,
      FieldTypeKind: fieldTypes[field.kind].number,
      TypeAsString: typeAsString(field),
      TypeDisplayName: displayNames[field.kind] ?? field.kind,
      TypeShortDescription: displayNames[field.kind] ?? field.kind,
      ValidationFormula: field.settings.validationFormula ?? null,
      ValidationMessage: field.settings.validationMessage ?? null,
      ...ownProperties(request, field),
    },
  };
}

export const fieldEntities = (request: SpRequest, list: List): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Fields',
  items: list.fields.map((field) => fieldEntity(request, list, field)),
});

const displayNames: Readonly<Record<string, string>> = {
  Text: 'Single line of text',
  Note: 'Multiple lines of text',
  Boolean: 'Yes/No',
  DateTime: 'Date and Time',
  User: 'Person or Group',
  URL: 'Hyperlink or Picture',
};

/** SharePoint's limits where no other is set. */
const largest = 1.7976931348623157e308;

function ownProperties(request: SpRequest, field: Field): Record<string, Value> {
  const { settings } = field;
  switch (field.kind) {
    case 'Text':
      return { MaxLength: settings.maxLength ?? 255 };
    case 'Note':
      return {
        AllowHyperlink: false,
        AppendOnly: settings.appendOnly ?? false,
        IsLongHyperlink: false,
        NumberOfLines: settings.lines ?? 6,
        RestrictedMode: true,
        RichText: settings.richText ?? false,
        UnlimitedLengthInDocumentLibrary: settings.unlimitedLength ?? false,
        WikiLinking: false,
      };
    case 'Number':
    case 'Currency':
    case 'Integer':
      return {
        CommaSeparator: true,
        CustomUnitName: null,
        CustomUnitOnRight: true,
        DisplayFormat: settings.decimals ?? -1,
        MaximumValue: settings.maximum ?? largest,
        MinimumValue: settings.minimum ?? -largest,
        ShowAsPercentage: settings.percentage ?? false,
        Unit: '',
        ...(field.kind === 'Currency' ? { CurrencyLocaleId: settings.localeId ?? 1044 } : {}),
      };
    case 'DateTime':
      return {
        DateFormat: 0,
        DateTimeCalendarType: 0,
        DisplayFormat: settings.displayFormat ?? 1,
        FriendlyDisplayFormat: settings.friendlyFormat ?? 0,
        TimeFormat: 0,
      };
    case 'Choice':
    case 'MultiChoice':
      return {
        FillInChoice: settings.fillIn ?? false,
        Mappings: null,
        Choices: { kind: 'values', type: 'Edm.String', values: settings.choices ?? [] },
        ...(field.kind === 'Choice' ? { EditFormat: settings.displayFormat ?? 0 } : {}),
      };
    case 'URL':
      return { DisplayFormat: settings.displayFormat ?? 0 };
    default:
      return isReference(field) ? referenceProperties(request, field) : {};
  }
}

function referenceProperties(request: SpRequest, field: Field): Record<string, Value> {
  const { settings } = field;
  const isUser = field.kind === 'User';
  return {
    AllowMultipleValues: settings.multiple ?? false,
    DependentLookupInternalNames: { kind: 'values', type: 'Edm.String', values: [] },
    IsDependentLookup: false,
    IsRelationship: !isUser,
    LookupField: isUser ? (settings.lookupField ?? '') : (settings.lookupField ?? 'Title'),
    LookupList: isUser ? '' : `{${settings.lookupList ?? ''}}`,
    LookupWebId: request.web.id,
    PrimaryFieldId: null,
    RelationshipDeleteBehavior: settings.relationshipDelete ?? 0,
    UnlimitedLengthInDocumentLibrary: false,
    ...(isUser
      ? {
          AllowDisplay: true,
          Presence: true,
          SelectionGroup: settings.selectionGroup ?? 0,
          SelectionMode: settings.selectionMode ?? 1,
          UserDisplayOptions: null,
        }
      : {}),
  };
}
