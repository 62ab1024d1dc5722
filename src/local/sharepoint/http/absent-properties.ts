/**
 * What SharePoint's things have and this server does not tell: to name one is no mistake of the client's, so the answer is "not here", never "no such
 * property". [D] Microsoft.SharePoint.Client's reference, without regard to letter case.
 */
const absent: Readonly<Record<string, string>> = {
  'SP.Web': `AccessRequestListUrl AccessRequestsList Activities ActivityLogs Alerts AllowCreateDeclarativeWorkflowForCurrentUser
    AllowDesignerForCurrentUser AllowMasterPageEditingForCurrentUser AllowRevertFromTemplateForCurrentUser
    AllowSaveDeclarativeWorkflowAsTemplateForCurrentUser AllowSavePublishDeclarativeWorkflowForCurrentUser AppTiles BulkFileOperations
    CanModernizeHomepage ClientWebParts DataLeakagePreventionStatusInfo DefaultNewPageTemplateId DescriptionResource
    DescriptionTranslations DesignerDownloadUrlForCurrentUser EventReceivers HasWebTemplateExtension HostedApps ListTemplates
    MultilingualSettings Navigation OneDriveSharedItems PrimaryColor PushNotificationSubscribers SiteCollectionAppCatalog
    TenantAppCatalog ThemeData ThemedCssFolderUrl ThemeInfo TitleResource TitleTranslations UserResources WebTemplateConfiguration
    WebTemplatesGalleryFirstRunEnabled WorkflowAssociations WorkflowTemplates YammerGroup`,
  'SP.Site': `AllowExternalEmbeddingWrapper Audit CanSyncHubSitePermissions CanUpgrade CustomScriptSafeDomains EventReceivers
    HubSiteSynchronizableVisitorGroup IRMEnabled LockState OutgoingRelationships RelatedGroupId SearchBoxInNavBar SearchBoxPlaceholderText
    SecondaryContact ServerRelativePath ShowPeoplePickerGroupsForOrganization SocialBarOnSitePagesDisabled StatusBarLink StatusBarText
    UpgradeInfo Usage WriteLockedBy`,
  'SP.List': `Author CanCreateNewForm DataSource DescriptionResource FirstUniqueAncestorSecurableObject PublicFormUrl SyncIssues TitleResource
    VersionPolicies`,
  'SP.File': `Activities ActivityCapabilities EffectiveInformationRightsManagementSettings ExpirationDate HasAlternateContentStreams
    InformationRightsManagementSettings PageRenderType SensitivityLabelInfo ServerRedirectedUrl VersionEvents VersionExpirationReport
    VroomDriveID VroomItemID`,
  'SP.Folder': 'Activities ColorHex ColorTag IsBotFolder',
  'SP.User': 'AadObjectId Alerts',
};

const names = new Map(
  Object.entries(absent).map(([type, all]) => [type, new Set(all.split(/\s+/).map((name) => name.toLowerCase()))]),
);

export const isAbsent = (type: string, property: string): boolean => names.get(type)?.has(property.toLowerCase()) ?? false;
