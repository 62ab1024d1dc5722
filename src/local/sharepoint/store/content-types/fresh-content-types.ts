import { freshSiteColumns } from '../site-columns/fresh-site-columns';
import { parentId, type ContentType, type FieldLink } from './content-type';

const document = 'Document Content Types';
const list = 'List Content Types';
const folder = 'Folder Content Types';

/** Id, name, group, description, and its own columns: `!` required, `-` hidden. [R] ids, names, groups, descriptions; [W] the columns of some. */
const table: readonly (readonly [id: string, name: string, group: string, description: string, columns: string])[] = [
  ['0x', 'System', '_Hidden', '', 'ContentType'],
  ['0x01', 'Item', list, 'Create a new list item.', 'Title!'],
  ['0x0101', 'Document', document, 'Create a new document.', 'FileLeafRef! Created Title Modified'],
  ['0x010101', 'Form', document, 'Fill out this form.', ''],
  ['0x010102', 'Picture', document, 'Upload an image or a photograph.', 'ImageWidth ImageHeight ImageCreateDate Keywords'],
  ['0x010105', 'Master Page', document, 'Create a new master page.', ''],
  ['0x010107', 'User Workflow Document', '_Hidden', 'Items for use in user defined workflows.', ''],
  ['0x010108', 'Wiki Page', document, 'Create a new wiki page.', 'WikiField'],
  ['0x010109', 'Basic Page', document, 'Create a new basic page.', ''],
  ['0x01010901', 'Web Part Page', document, 'Create a new Web Part page.', ''],
  ['0x01010A', 'Link to a Document', document, 'Create a link to a document in a different location.', 'URL!'],
  [
    '0x01010B',
    'Dublin Core Columns',
    document,
    'The Dublin Core metadata element set.',
    'Subject _Author _Contributor _Coverage _DCDateCreated _DCDateModified _Format _Identifier Language _Publisher _Relation _RightsManagement _Source _ResourceType',
  ],
  ['0x0101009D1CB255DA76424F860D91F20E6C4118', 'Site Page', document, 'Create a new site page.', ''],
  [
    '0x0102',
    'Event',
    list,
    'Create a new meeting, deadline or other event.',
    'Location StartDate! EndDate! Description fAllDayEvent fRecurrence',
  ],
  [
    '0x0103',
    'Issue',
    list,
    'Track an issue or problem.',
    'AssignedTo IssueStatus Priority Comment Category TaskDueDate V3Comments',
  ],
  ['0x0104', 'Announcement', list, 'Create a new news item, status or other short piece of information.', 'Body Expires'],
  ['0x0105', 'Link', list, 'Create a new link to a Web page or other resource.', 'URL! Comments'],
  [
    '0x0106',
    'Contact',
    list,
    'Store information about a business or personal contact.',
    'LastNamePhonetic- FirstName FirstNamePhonetic- FullName EMail Company CompanyPhonetic- JobTitle WorkPhone HomePhone CellPhone WorkFax WorkAddress WorkCity WorkState WorkZip WorkCountry WebPage Comments',
  ],
  ['0x0107', 'Message', list, 'Create a new message.', 'Body'],
  [
    '0x0108',
    'Task',
    list,
    'Track a work item that you or your team needs to complete.',
    'Priority TaskStatus PercentComplete AssignedTo Body StartDate TaskDueDate',
  ],
  ['0x010801', 'Workflow Task', '_Hidden', 'A work item created by a workflow that you or your team needs to complete.', ''],
  ['0x0109', 'Workflow History', '_Hidden', 'The history of a workflow.', ''],
  ['0x010A', 'Person', '_Hidden', '', ''],
  ['0x010B', 'SharePointGroup', '_Hidden', '', ''],
  ['0x010C', 'DomainGroup', '_Hidden', '', ''],
  ['0x0110', 'Post', list, 'Create a new blog post.', 'Body'],
  ['0x0111', 'Comment', list, 'Create a new blog comment.', 'Body'],
  ['0x0116', 'East Asia Contact', list, 'Store information about a business or personal contact.', ''],
  ['0x0120', 'Folder', folder, 'Create a new folder.', 'FileLeafRef!'],
  ['0x012001', 'RootOfList', '_Hidden', '', ''],
  ['0x012002', 'Discussion', folder, 'Create a new discussion topic.', 'Body'],
  ['0x012004', 'Summary Task', folder, 'Group and describe related tasks that you or your team needs to complete.', ''],
];

let made: readonly ContentType[] | undefined;

/** The content types of a fresh site. */
export function freshContentTypes(): readonly ContentType[] {
  made ??= build();
  return made;
}

function build(): ContentType[] {
  const columns = new Map(freshSiteColumns().map((field) => [field.internalName, field]));
  const types = new Map<string, ContentType>();
  for (const [id, name, group, description, own] of table) {
    const inherited = types.get(parentId(id))?.links ?? [];
    const added = own
      .split(' ')
      .filter(Boolean)
      .flatMap((word): FieldLink[] => {
        const field = columns.get(word.replace(/[!-]$/, ''));
        return field
          ? [{ id: field.id, name: field.internalName, required: word.endsWith('!'), hidden: word.endsWith('-') }]
          : [];
      });
    const replaced = new Set(added.map((link) => link.id));
    types.set(id, {
      id,
      name,
      description,
      group,
      hidden: group === '_Hidden' && id !== '0x',
      readOnly: false,
      sealed: id === '0x',
      builtIn: true,
      links: [...inherited.filter((link) => !replaced.has(link.id)), ...added],
      more: id === '0x' ? {} : forms(id),
    });
  }
  return [...types.values()];
}

const forms = (id: string): Record<string, string> => {
  const name = id.startsWith('0x0101') ? 'DocumentLibraryForm' : 'ListForm';
  return { DisplayFormTemplateName: name, EditFormTemplateName: name, NewFormTemplateName: name };
};
