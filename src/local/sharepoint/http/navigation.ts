/**
 * What a thing leads on to, in the order in which verbose JSON defers it: names that this server has no answer for among them, whose addresses are 501.
 * [R] A client's record of the answers of a team site in 2024; SP.User and SP.Group [W].
 */
const byType: Readonly<Record<string, string>> = {
  'SP.Site': `Audit CustomScriptSafeDomains EventReceivers Features HubSiteSynchronizableVisitorGroup Owner RecycleBin RootWeb SecondaryContact
    UserCustomActions VersionPolicyForNewLibrariesTemplate`,
  'SP.Web': `FirstUniqueAncestorSecurableObject RoleAssignments AccessRequestsList Activities ActivityLogger Alerts AllProperties AppTiles
    AssociatedMemberGroup AssociatedOwnerGroup AssociatedVisitorGroup Author AvailableContentTypes AvailableFields CanModernizeHomepage
    CardDesigns ClientWebParts ContentTypes CurrentUser DataLeakagePreventionStatusInfo DescriptionResource EventReceivers Features Fields
    Folders HostedApps Lists ListTemplates MultilingualSettings Navigation OneDriveSharedItems ParentWeb PushNotificationSubscribers
    RecycleBin RegionalSettings RoleDefinitions RootFolder SiteCollectionAppCatalog SiteGroups SiteUserInfoList SiteUsers TenantAppCatalog
    ThemeInfo TitleResource UserCustomActions Webs WebInfos WorkflowAssociations WorkflowTemplates`,
  'SP.List': `FirstUniqueAncestorSecurableObject RoleAssignments Author ContentTypes CreatablesInfo DefaultView DescriptionResource EventReceivers
    Fields Forms InformationRightsManagementSettings Items ParentWeb RootFolder Subscriptions TitleResource UserCustomActions VersionPolicies
    Views WorkflowAssociations`,
  'SP.ListItem': `FirstUniqueAncestorSecurableObject RoleAssignments AttachmentFiles ContentType GetDlpPolicyTip FieldValuesAsHtml
    FieldValuesAsText FieldValuesForEdit File Folder LikedByInformation ParentList Properties Versions`,
  'SP.File': `Author CheckedOutByUser EffectiveInformationRightsManagementSettings InformationRightsManagementSettings ListItemAllFields
    LockedByUser ModifiedBy Properties VersionEvents VersionExpirationReport Versions`,
  'SP.Folder': 'Files ListItemAllFields ParentFolder Properties StorageMetrics Folders',
  'SP.ContentType': 'DescriptionResource FieldLinks Fields NameResource Parent WorkflowAssociations',
  'SP.User': 'Alerts Groups',
  'SP.Group': 'Owner Users',
};

const names = new Map(Object.entries(byType).map(([type, all]) => [type, all.split(/\s+/)]));

/** Undefined for types of which it is not known. */
export const navigationOf = (type: string): readonly string[] | undefined => names.get(type);
