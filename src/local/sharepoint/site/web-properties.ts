import type { BodyFields } from '../http/body';
import { unknownProperty } from '../http/errors';

type Stored = string | number | boolean | null;

/**
 * The properties of a web that a client may set and that mean nothing to this server: kept and answered. What a fresh web has; the ones of a web below
 * the site's own are as recorded in pnp/pnpcore (AddWebWithDefaults). Names in SharePoint's letter case.
 */
export const kept: Readonly<Record<string, Stored>> = {
  AllowAutomaticASPXPageIndexing: false,
  AlternateCssUrl: '',
  ClassicWelcomePage: null,
  CommentsOnSitePagesDisabled: false,
  ContainsConfidentialInfo: false,
  CustomMasterUrl: null,
  DisableAppViews: false,
  DisableFlows: false,
  DisableRecommendedItems: false,
  EnableMinimalDownload: false,
  ExcludeFromOfflineClient: false,
  FooterEmphasis: 0,
  FooterEnabled: false,
  FooterLayout: 0,
  HeaderEmphasis: 0,
  HeaderLayout: 0,
  HideTitleInHeader: false,
  HorizontalQuickLaunch: false,
  IsMultilingual: false,
  KeepFieldUserResources: false,
  LogoAlignment: 0,
  MasterUrl: null,
  MegaMenuEnabled: false,
  MembersCanShare: true,
  NavAudienceTargetingEnabled: false,
  NextStepsFirstRunEnabled: false,
  NotificationsInOneDriveForBusinessEnabled: true,
  NotificationsInSharePointEnabled: true,
  ObjectCacheEnabled: false,
  OverwriteTranslationsOnChange: false,
  PreviewFeaturesEnabled: true,
  QuickLaunchEnabled: true,
  RequestAccessEmail: '',
  SaveSiteAsTemplateEnabled: true,
  SearchBoxInNavBar: 0,
  SearchBoxPlaceholderText: null,
  SearchScope: 0,
  ShowUrlStructureForCurrentUser: false,
  SiteLogoDescription: null,
  SiteLogoUrl: null,
  SyndicationEnabled: true,
  TenantAdminMembersCanShare: 0,
  ThirdPartyMdmEnabled: false,
  TreeViewEnabled: false,
  UIVersion: 15,
  UIVersionConfigurationEnabled: false,
  WelcomePage: 'SitePages/Home.aspx',
};

/** Answered only when named in $select. */
export const onlyWhenAsked: ReadonlySet<string> = new Set([
  'AllowAutomaticASPXPageIndexing',
  'CommentsOnSitePagesDisabled',
  'ContainsConfidentialInfo',
  'DisableAppViews',
  'DisableFlows',
  'DisableRecommendedItems',
  'ExcludeFromOfflineClient',
  'MembersCanShare',
  'NextStepsFirstRunEnabled',
  'NotificationsInOneDriveForBusinessEnabled',
  'NotificationsInSharePointEnabled',
  'PreviewFeaturesEnabled',
  'RequestAccessEmail',
  'SaveSiteAsTemplateEnabled',
  'SearchBoxInNavBar',
  'SearchBoxPlaceholderText',
  'ShowUrlStructureForCurrentUser',
  'SiteLogoDescription',
  'ThirdPartyMdmEnabled',
]);

/** Reads what is to be kept. @throws 400 for a property that is not among `usuals` or `others`, or that is of another kind. */
export function keptFrom(
  fields: BodyFields,
  type: string,
  usuals: Readonly<Record<string, Stored>>,
  others: readonly string[] = [],
): Record<string, Stored> {
  const changes: Record<string, Stored> = {};
  for (const name of fields.names()) {
    if (others.some((other) => other.toLowerCase() === name.toLowerCase())) continue;
    const known = Object.keys(usuals).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (known === undefined) throw unknownProperty(name, type);
    const usual = usuals[known];
    if (typeof usual === 'boolean') changes[known] = fields.boolean(known) ?? usual;
    else if (typeof usual === 'number') changes[known] = fields.number(known) ?? usual;
    else changes[known] = fields.text(known, 2048) ?? usual ?? null;
  }
  return changes;
}
