export interface ListTemplate {
  /** 0 a list, 1 a library, 5 issues. */
  readonly baseType: number;
  /** The feature that has it. [W] */
  readonly feature: string;
  readonly viewTitle: string;
  readonly viewFields: readonly string[];
  /** Columns that a list of this kind calls otherwise than the site does: the site's name → internal name and title. */
  readonly names?: Readonly<Record<string, readonly [name: string, title: string]>>;
}

/** Kinds that SharePoint has besides: surveys, discussions, galleries, blogs and the like. [W] */
export const otherTemplates: ReadonlySet<number> = new Set([
  102, 108, 110, 111, 112, 113, 114, 115, 116, 117, 118, 120, 121, 122, 123, 124, 125, 130, 140, 150, 160, 175, 200, 201, 202,
  204, 207, 210, 211, 212, 301, 302, 303, 330, 332, 402, 403, 404, 405, 420, 421, 432, 433, 436, 450, 470, 500, 505, 544, 600,
  700, 847, 850, 851, 880, 1200, 1220, 1230,
]);

const generic = { baseType: 0, viewTitle: 'All Items', viewFields: ['LinkTitle'] } as const;
const library = {
  baseType: 1,
  viewTitle: 'All Documents',
  viewFields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'],
} as const;
const task = {
  baseType: 0,
  viewTitle: 'All Tasks',
  viewFields: ['LinkTitle', 'DueDate', 'AssignedTo'],
  names: { TaskStatus: ['Status', 'Task Status'], TaskDueDate: ['DueDate', 'Due Date'] },
} as const;

/** The kinds of list that can be made here. Surveys, discussions and the kinds that stand for something else than rows are not among them. */
export const listTemplates: Readonly<Record<number, ListTemplate>> = {
  100: { ...generic, feature: '00bfea71-de22-43b2-a848-c05709900100' },
  101: { ...library, feature: '00bfea71-e717-4e80-aa17-d0c71b360101' },
  103: {
    ...generic,
    feature: '00bfea71-2062-426c-90bf-714c59600103',
    viewTitle: 'All Links',
    viewFields: ['DocIcon', 'Edit', 'URL', 'Comments'],
  },
  104: { ...generic, feature: '00bfea71-d1ce-42de-9c63-a44004ce0104', viewFields: ['LinkTitle', 'Modified'] },
  105: {
    ...generic,
    feature: '00bfea71-7e6d-4186-9ba8-c047ac750105',
    viewTitle: 'All contacts',
    viewFields: ['LinkTitle', 'FirstName', 'Company', 'WorkPhone', 'HomePhone', 'EMail'],
  },
  106: {
    ...generic,
    feature: '00bfea71-ec85-4903-972d-ebe475780106',
    viewTitle: 'All Events',
    viewFields: ['LinkTitle', 'Location', 'EventDate', 'EndDate', 'fAllDayEvent'],
    names: { StartDate: ['EventDate', 'Start Time'] },
  },
  107: { ...task, feature: '00bfea71-a83e-497e-9ba0-7a5c597d0107' },
  109: { ...library, feature: '00bfea71-52d4-45b3-b544-b1c71b620109', viewTitle: 'All Pictures' },
  119: { ...library, feature: '00bfea71-c796-4402-9f2f-0eb9a6e71b18', viewTitle: 'All Pages' },
  171: { ...task, feature: 'f9ce21f8-f437-4f7e-8bc6-946378c850f0' },
  1100: {
    baseType: 5,
    feature: '00bfea71-5932-4f9c-ad71-1557e5751100',
    viewTitle: 'All Issues',
    viewFields: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate'],
    names: { IssueStatus: ['Status', 'Issue Status'], TaskDueDate: ['DueDate', 'Due Date'] },
  },
};
