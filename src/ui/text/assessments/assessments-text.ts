/** What the screens of assessments say, in one language. */
export interface AssessmentsText {
  readonly forbidden: string;
  readonly forbiddenHelp: string;
  readonly notFound: string;
  readonly notFoundHelp: string;
  readonly toAll: string;
}
