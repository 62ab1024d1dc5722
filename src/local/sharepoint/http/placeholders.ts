import type { Address } from './request';

interface Alternative {
  readonly path: string;
  /** `auto`: a number or GUID is an id, text is what `text` says. */
  readonly by: Address['by'] | 'auto';
  readonly text?: Address['by'];
  /** For a thing that is named without an argument. */
  readonly value?: string;
}

/** Every way a client may name the same thing. The first alternative is the one SharePoint itself writes. */
export const placeholders: Readonly<Record<string, readonly Alternative[]>> = {
  list: [
    { path: 'web/lists(*)', by: 'id' },
    { path: 'web/lists/getbyid(*)', by: 'id' },
    { path: 'web/lists/getbytitle(*)', by: 'title' },
    { path: 'web/getlist(*)', by: 'path' },
    { path: 'web/getlistusingpath(*)', by: 'path' },
    { path: 'web/defaultdocumentlibrary', by: 'default', value: 'documents' },
    { path: 'web/siteuserinfolist', by: 'default', value: 'users' },
    { path: 'web/getcatalog(*)', by: 'type' },
  ],
  // Every other way to name them has become this one: see files/resolve-path.ts.
  folder: [{ path: 'web/getfolderbyserverrelativepath(*)', by: 'path' }],
  file: [{ path: 'web/getfilebyserverrelativepath(*)', by: 'path' }],
  item: [
    { path: 'items(*)', by: 'id' },
    { path: 'items/getbyid(*)', by: 'id' },
    { path: 'items/getbystringid(*)', by: 'id' },
    { path: 'getitembyid(*)', by: 'id' },
    { path: 'getitembystringid(*)', by: 'id' },
    { path: 'getitembyuniqueid(*)', by: 'name' },
  ],
  attachment: [
    { path: 'attachmentfiles(*)', by: 'name' },
    { path: 'attachmentfiles/getbyfilename(*)', by: 'name' },
    { path: 'attachmentfiles/getbyfilenameaspath(*)', by: 'name' },
  ],
  comment: [{ path: 'comments(*)', by: 'id' }],
  reply: [{ path: 'replies(*)', by: 'id' }],
  field: [
    { path: 'fields(*)', by: 'id' },
    { path: 'fields/getbyid(*)', by: 'id' },
    { path: 'fields/getbyinternalnameortitle(*)', by: 'name' },
    { path: 'fields/getbytitle(*)', by: 'title' },
  ],
  /** The columns of a web, which its lists can have. */
  sitefield: [
    { path: 'web/fields(*)', by: 'id' },
    { path: 'web/fields/getbyid(*)', by: 'id' },
    { path: 'web/fields/getbyinternalnameortitle(*)', by: 'name' },
    { path: 'web/fields/getbytitle(*)', by: 'title' },
    { path: 'web/availablefields(*)', by: 'id' },
    { path: 'web/availablefields/getbyid(*)', by: 'id' },
    { path: 'web/availablefields/getbyinternalnameortitle(*)', by: 'name' },
    { path: 'web/availablefields/getbytitle(*)', by: 'title' },
  ],
  view: [
    { path: 'views(*)', by: 'id' },
    { path: 'views/getbyid(*)', by: 'id' },
    { path: 'getview(*)', by: 'id' },
    { path: 'views/getbytitle(*)', by: 'title' },
    { path: 'defaultview', by: 'default', value: '' },
  ],
  version: [
    { path: 'versions(*)', by: 'id' },
    { path: 'versions/getbyid(*)', by: 'id' },
  ],
  contenttype: [
    { path: 'contenttypes(*)', by: 'id' },
    { path: 'contenttypes/getbyid(*)', by: 'id' },
  ],
  form: [
    { path: 'forms(*)', by: 'id' },
    { path: 'forms/getbyid(*)', by: 'id' },
  ],
  fieldlink: [
    { path: 'fieldlinks(*)', by: 'id' },
    { path: 'fieldlinks/getbyid(*)', by: 'id' },
  ],
  webcontenttype: [
    { path: 'web/contenttypes(*)', by: 'id' },
    { path: 'web/contenttypes/getbyid(*)', by: 'id' },
    { path: 'web/availablecontenttypes(*)', by: 'id' },
    { path: 'web/availablecontenttypes/getbyid(*)', by: 'id' },
  ],
  user: [
    { path: 'web/siteusers(*)', by: 'auto', text: 'login' },
    { path: 'web/getuserbyid(*)', by: 'id' },
    { path: 'web/siteusers/getbyid(*)', by: 'id' },
    { path: 'web/siteusers/getbyemail(*)', by: 'email' },
    { path: 'web/siteusers/getbyloginname(*)', by: 'login' },
    { path: 'web/currentuser', by: 'default', value: 'me' },
  ],
  group: [
    { path: 'web/sitegroups(*)', by: 'auto', text: 'name' },
    { path: 'web/sitegroups/getbyid(*)', by: 'id' },
    { path: 'web/sitegroups/getbyname(*)', by: 'name' },
    { path: 'web/associatedownergroup', by: 'default', value: 'owners' },
    { path: 'web/associatedmembergroup', by: 'default', value: 'members' },
    { path: 'web/associatedvisitorgroup', by: 'default', value: 'visitors' },
  ],
  member: [
    { path: 'users(*)', by: 'auto', text: 'login' },
    { path: 'users/getbyid(*)', by: 'id' },
    { path: 'users/getbyemail(*)', by: 'email' },
    { path: 'users/getbyloginname(*)', by: 'login' },
  ],
  roledefinition: [
    { path: 'web/roledefinitions(*)', by: 'id' },
    { path: 'web/roledefinitions/getbyid(*)', by: 'id' },
    { path: 'web/roledefinitions/getbyname(*)', by: 'name' },
    { path: 'web/roledefinitions/getbytype(*)', by: 'type' },
  ],
  subscription: [
    { path: 'subscriptions(*)', by: 'id' },
    { path: 'subscriptions/getbyid(*)', by: 'id' },
  ],
  recyclebinitem: [
    { path: 'web/recyclebin(*)', by: 'id' },
    { path: 'web/recyclebin/getbyid(*)', by: 'id' },
    { path: 'site/recyclebin(*)', by: 'id' },
    { path: 'site/recyclebin/getbyid(*)', by: 'id' },
  ],
  roleassignment: [
    { path: 'roleassignments(*)', by: 'id' },
    { path: 'roleassignments/getbyprincipalid(*)', by: 'id' },
  ],
};
