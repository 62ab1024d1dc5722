import { badQuery } from '../../http/errors';
import type { ListSettings } from '../../store/list';
import { booleanOf, isAnnotation, numberOf, objectOf, textOf } from '../body';

type Settings = { -readonly [K in keyof ListSettings]?: ListSettings[K] };

const emptyable = (value: unknown): string | null => (value === null || value === '' ? null : textOf(value));

const readers: Readonly<Record<string, (settings: Settings, value: unknown) => void>> = {
  Description: (settings, value) => (settings.description = value === null ? '' : textOf(value)),
  EnableVersioning: (settings, value) => (settings.enableVersioning = booleanOf(value)),
  MajorVersionLimit: (settings, value) => (settings.majorVersionLimit = numberOf(value, 'Edm.Int32')),
  EnableAttachments: (settings, value) => (settings.enableAttachments = booleanOf(value)),
  EnableFolderCreation: (settings, value) => (settings.enableFolderCreation = booleanOf(value)),
  ContentTypesEnabled: (settings, value) => (settings.contentTypesEnabled = booleanOf(value)),
  AllowContentTypes: (settings, value) => (settings.allowContentTypes = booleanOf(value)),
  Hidden: (settings, value) => (settings.hidden = booleanOf(value)),
  OnQuickLaunch: (settings, value) => (settings.onQuickLaunch = booleanOf(value)),
  NoCrawl: (settings, value) => (settings.noCrawl = booleanOf(value)),
  ReadSecurity: (settings, value) => (settings.readSecurity = numberOf(value, 'Edm.Int32')),
  WriteSecurity: (settings, value) => (settings.writeSecurity = numberOf(value, 'Edm.Int32')),
  ValidationFormula: (settings, value) => (settings.validationFormula = emptyable(value)),
  ValidationMessage: (settings, value) => (settings.validationMessage = emptyable(value)),
  ImageUrl: (settings, value) => (settings.imageUrl = emptyable(value)),
};

type Plain = string | number | boolean | null;

/** What SharePoint keeps of a list besides, and what a new list has: taken and answered, without any more to it here. */
export const otherSettings: Readonly<Record<string, Plain>> = {
  BrowserFileHandling: 0,
  CrawlNonDefaultViews: false,
  DefaultContentApprovalWorkflowId: '00000000-0000-0000-0000-000000000000',
  DefaultItemOpenInBrowser: false,
  DefaultItemOpenUseListSetting: false,
  Direction: 'none',
  DisableCommenting: false,
  DisableGridEditing: false,
  DraftVersionVisibility: 0,
  EnableAssignToEmail: false,
  EnableMinorVersions: false,
  EnableModeration: false,
  EnableRequestSignOff: true,
  ExcludeFromOfflineClient: false,
  ForceCheckout: false,
  IrmEnabled: false,
  IrmExpire: false,
  IrmReject: false,
  IsApplicationList: false,
  IsPrivate: false,
  ListExperienceOptions: 0,
  MajorWithMinorVersionsLimit: 0,
  MultipleDataList: false,
  ParserDisabled: false,
};

/** Only at birth, or by a page of SharePoint's own: passed over. */
const passed: ReadonlySet<string> = new Set([
  'TemplateFeatureId',
  'CustomSchemaXml',
  'DataSourceProperties',
  'DocumentTemplateType',
  'DocumentTemplateUrl',
  'QuickLaunchOption',
]);

const kinds = { string: textOf, number: (value: unknown) => numberOf(value, 'Edm.Int32'), boolean: booleanOf };

export interface ListWishes {
  readonly title?: string;
  readonly template?: number;
  readonly url?: string;
  readonly settings: Partial<ListSettings>;
}

/** What a body says of a list, new or old. */
export function wishesOf(body: unknown, before: Readonly<Record<string, Plain>> = {}): ListWishes {
  const settings: Settings = {};
  const more: Record<string, Plain> = { ...before };
  const wishes: { title?: string; template?: number; url?: string } = {};
  for (const [name, value] of Object.entries(objectOf(body))) {
    const otherwise = otherSettings[name];
    if (isAnnotation(name) || passed.has(name)) continue;
    if (name === 'Title') wishes.title = textOf(value);
    else if (name === 'BaseTemplate' || name === 'TemplateType') wishes.template = numberOf(value, 'Edm.Int32');
    else if (name === 'Url') wishes.url = textOf(value).replace(/^\/+|\/+$/g, '');
    else if (otherwise !== undefined && otherwise !== null) {
      more[name] = kinds[typeof otherwise as keyof typeof kinds](value);
    } else {
      const reader = readers[name];
      if (!reader) {
        throw badQuery(
          `The property '${name}' does not exist on type 'SP.List'. Make sure to only use property names that are defined by the type.`,
        );
      }
      reader(settings, value);
    }
  }
  // "If true, the server sets the OnQuickLaunch property to false." [D]
  if (settings.hidden === true) settings.onQuickLaunch = false;
  return { ...wishes, settings: Object.keys(more).length === 0 ? settings : { ...settings, more } };
}
