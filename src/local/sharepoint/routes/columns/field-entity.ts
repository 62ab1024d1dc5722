import type { Entities, Entity, Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { fieldTypes, isReference, typeAsString, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { homeOfList, type FieldHome } from './field-home';
import { typeNames } from './field-type-names';
import { fieldXml } from './field-xml';

/** A column as `fields` answers it: what all have, then what its kind has. */
export function fieldEntity(home: FieldHome, field: Field): Entity {
  const { settings } = field;
  const names = typeNames[field.kind] ?? [field.kind, field.kind];
  return {
    kind: 'entity',
    type: fieldTypes[field.kind].type,
    uri: `${home.uri}(guid'${field.id}')`,
    properties: {
      AutoIndexed: false,
      CanBeDeleted: !field.builtIn,
      ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
      ClientSideComponentProperties: null,
      ClientValidationFormula: null,
      ClientValidationMessage: null,
      CustomFormatter: settings.formatter ?? null,
      DefaultFormula: settings.defaultFormula ?? null,
      DefaultValue: field.defaultValue,
      Description: field.description,
      Direction: 'none',
      EnforceUniqueValues: field.unique,
      EntityPropertyName: field.entityName,
      Filterable: !['Note', 'URL', 'Computed', 'Thumbnail', 'Location'].includes(field.kind),
      FromBaseType: field.builtIn,
      Group: field.group,
      Hidden: field.hidden,
      Id: field.id,
      Indexed: field.indexed || field.unique,
      IndexStatus: field.indexed || field.unique ? 1 : 0,
      InternalName: field.internalName,
      IsModern: false,
      JSLink: settings.jsLink ?? 'clienttemplates.js',
      PinnedToFiltersPane: false,
      ReadOnlyField: field.readOnly,
      Required: field.required,
      SchemaXml: fieldXml(home, field),
      Scope: home.scope,
      Sealed: settings.sealed ?? false,
      ShowInFiltersPane: 0,
      Sortable: !['Note', 'MultiChoice', 'Thumbnail'].includes(field.kind) && settings.multiple !== true,
      StaticName: field.staticName,
      Title: field.title,
      FieldTypeKind: fieldTypes[field.kind].number,
      TypeAsString: typeAsString(field),
      TypeDisplayName: names[0],
      TypeShortDescription: names[1],
      ValidationFormula: settings.validationFormula ?? null,
      ValidationMessage: settings.validationMessage ?? null,
      ...ownProperties(home, field),
      ...settings.more,
    },
    extras: {
      ShowInDisplayForm: () => settings.showInDisplayForm ?? true,
      ShowInEditForm: () => settings.showInEditForm ?? !field.readOnly,
      ShowInNewForm: () => settings.showInNewForm ?? !field.readOnly,
    },
    links: {
      DescriptionResource: () => resource(home, field, 'DescriptionResource'),
      TitleResource: () => resource(home, field, 'TitleResource'),
    },
  };
}

const resource = (home: FieldHome, field: Field, name: string): Entity => ({
  kind: 'entity',
  type: 'SP.UserResource',
  uri: `${home.uri}(guid'${field.id}')/${name}`,
  properties: {},
});

export const fieldEntities = (request: SpRequest, list: List): Entities => entitiesOf(homeOfList(request, list));

export const entitiesOf = (home: FieldHome): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Fields',
  items: home.fields.map((field) => fieldEntity(home, field)),
});

/** SharePoint's limits where no other is set. */
const largest = 1.7976931348623157e308;

function ownProperties(home: FieldHome, field: Field): Record<string, Value> {
  const { settings } = field;
  switch (field.kind) {
    case 'Text':
      return { MaxLength: settings.maxLength ?? 255 };
    case 'Note':
      return {
        AllowHyperlink: settings.allowHyperlink ?? false,
        AppendOnly: settings.appendOnly ?? false,
        IsLongHyperlink: false,
        NumberOfLines: settings.lines ?? 6,
        RestrictedMode: settings.restrictedMode ?? true,
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
        DateTimeCalendarType: settings.calendarType ?? 0,
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
    case 'Calculated':
      return {
        CurrencyLocaleId: settings.localeId ?? 1044,
        DateFormat: settings.dateFormat ?? 0,
        DisplayFormat: settings.decimals ?? -1,
        Formula: settings.formula ?? '',
        OutputType: settings.outputType ?? 2,
        ShowAsPercentage: settings.percentage ?? false,
      };
    case 'URL':
      return { DisplayFormat: settings.displayFormat ?? 0 };
    default:
      return isReference(field) ? referenceProperties(home, field) : {};
  }
}

function referenceProperties(home: FieldHome, field: Field): Record<string, Value> {
  const { settings } = field;
  const isUser = field.kind === 'User';
  const dependent = home.fields.filter((other) => other.settings.primaryField === field.id);
  return {
    AllowMultipleValues: settings.multiple ?? false,
    DependentLookupInternalNames: {
      kind: 'values',
      type: 'Edm.String',
      values: dependent.map(({ internalName }) => internalName),
    },
    IsDependentLookup: settings.primaryField !== undefined,
    // [R] false for site columns.
    IsRelationship: !isUser && home.list !== undefined,
    LookupField: isUser ? (settings.lookupField ?? '') : (settings.lookupField ?? 'Title'),
    LookupList: isUser ? '' : `{${settings.lookupList ?? ''}}`,
    LookupWebId: home.webId,
    PrimaryFieldId: settings.primaryField ?? null,
    RelationshipDeleteBehavior: settings.relationshipDelete ?? 0,
    UnlimitedLengthInDocumentLibrary: settings.unlimitedLength ?? false,
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
