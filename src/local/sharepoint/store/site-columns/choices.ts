/** The choices of the site columns that have any, and what a new item gets. [W] */
export const siteColumnChoices: Readonly<Record<string, { readonly choices: readonly string[]; readonly initial?: string }>> = {
  Gender: { choices: ['Unspecified', 'Female', 'Male'] },
  IssueStatus: { choices: ['Active', 'Resolved', 'Closed'], initial: 'Active' },
  Category: { choices: ['(1) Category1', '(2) Category2', '(3) Category3'], initial: '(2) Category2' },
  Language: {
    choices: ['Danish', 'English', 'Finnish', 'French', 'German', 'Norwegian', 'Spanish', 'Swedish'],
    initial: 'English',
  },
  Priority: { choices: ['(1) High', '(2) Normal', '(3) Low'], initial: '(2) Normal' },
  TaskStatus: {
    choices: ['Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else'],
    initial: 'Not Started',
  },
  _Status: {
    choices: ['Not Started', 'Draft', 'Reviewed', 'Scheduled', 'Published', 'Final', 'Expired'],
    initial: 'Not Started',
  },
};
