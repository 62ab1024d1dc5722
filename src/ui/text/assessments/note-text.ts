/** What the Word documents of an assessment say, in one language. */
export interface NoteText {
  readonly title: string;
  readonly protocolTitle: string;
  readonly protocolHelp: string;
  readonly draft: string;
  readonly procurement: string;
  readonly caseNumber: string;
  readonly areas: string;
  readonly value: string;
  readonly valueOf: (amount: string) => string;
  readonly procedure: string;
  readonly paragraph: string;
  readonly local: string;
  readonly basis: string;
  readonly answers: string;
  readonly conclusion: string;
  readonly assessed: string;
  readonly acknowledged: string;
  readonly comment: string;
  readonly signed: string;
  readonly madeOn: (date: string) => string;
  readonly footer: string;
  readonly fileName: string;
  readonly protocolFileName: string;
}
