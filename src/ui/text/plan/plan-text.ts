import type { Stage } from '../../../domain/plan/milestones';

/** How many of something, and of what: "1 behov", "3 behov". */
type Counted = (count: number) => string;

/** What the screen «Behov og plan» says, in one language. */
export interface PlanText {
  readonly title: string;
  readonly subtitle: (needs: string, value: string, late: string) => string;
  readonly needs: Counted;
  readonly late: Counted;
  readonly newNeed: string;
  readonly failed: string;

  readonly views: { readonly label: string; readonly list: string; readonly board: string; readonly timeline: string };
  readonly search: string;
  readonly area: string;
  readonly phase: string;
  readonly mine: (count: string) => string;
  readonly lateOnly: (count: string) => string;
  readonly clear: string;
  readonly group: string;
  readonly groups: { readonly area: string; readonly phase: string; readonly none: string };
  readonly sort: string;
  readonly sorts: { readonly start: string; readonly neededBy: string; readonly value: string; readonly title: string };
  readonly scale: string;
  readonly scales: { readonly quarter: string; readonly year: string };
  readonly shown: (shown: string, of: string) => string;
  readonly more: Counted;
  readonly acrossAreas: string;
  readonly noArea: string;
  readonly nothing: string;
  readonly nothingHelp: string;
  readonly nothingFound: string;
  readonly nothingFoundHelp: string;

  readonly numbers: string;
  readonly numbersHelp: string;
  readonly noValue: string;
  readonly neededBy: (date: string) => string;
  readonly noDay: string;
  readonly stages: Readonly<Record<Stage, string>>;
  /** "Start innan 30. oktober" */
  readonly due: (stage: string, date: string) => string;
  readonly dueLate: (stage: string, days: number) => string;
  readonly plannedTooLate: (planned: string, safe: string) => string;
  readonly why: (procedure: string, months: string) => string;
  readonly whyUnknown: (months: string) => string;
  readonly responsible: (name: string) => string;
  readonly nobody: string;

  readonly move: string;
  readonly moveOf: (title: string) => string;
  readonly moveTo: (phase: string) => string;
  readonly moveElse: string;
  readonly moved: (title: string, phase: string) => string;
  readonly begins: (date: string) => string;
  readonly warnings: Counted;
  readonly notMoved: string;
  /** Of a need that could not be written because somebody else had changed it. */
  readonly changedByOther: (title: string, name: string) => string;
  readonly emptyColumn: string;
  readonly boardHelp: string;

  readonly timelineHelp: string;
  readonly legend: { readonly work: string; readonly competition: string; readonly handover: string; readonly safe: string };
  readonly timelineNone: string;

  readonly reported: string;
  readonly reportedHelp: string;
  readonly reportedBy: (name: string, date: string) => string;
  readonly reportedBySomebody: string;
  readonly guidance: string;
  readonly take: string;
  readonly taken: string;
  readonly openNeed: string;
  readonly writeTo: (name: string) => string;
  readonly takenMessage: (need: string) => string;
  readonly notSaved: string;

  readonly mineTitle: string;
  readonly mineHelp: string;
  readonly mineNone: string;
  readonly mineNoneHelp: string;
  readonly toGuide: string;
  readonly closedNote: string;
  readonly states: {
    readonly reported: string;
    readonly taken: (phase: string) => string;
    readonly givenUp: string;
    readonly withdrawn: string;
  };
  readonly withdraw: string;
  readonly withdrawTitle: string;
  readonly withdrawText: (title: string) => string;
  /** In the plan, of a need that was taken in before its report was withdrawn. */
  readonly reportWithdrawn: string;
  readonly withdrawn: string;

  readonly same: string;
  readonly sameHelp: string;
  readonly sameLine: (count: number, areas: string) => string;
  readonly byCpv: string;
  readonly byWords: string;
  readonly join: string;
  readonly notSame: string;
  readonly joinTitle: string;
  readonly joinName: string;
  readonly joinMade: (areas: string, value: string, date: string) => string;
  readonly joinUnknownValue: string;
  readonly joinCancelled: string;
  readonly joinUndo: string;
  /** After an attempt that stopped halfway. */
  readonly joinHalfway: string;
  readonly notJoined: string;
  readonly unjoinFailed: string;
  readonly joined: (title: string) => string;
  readonly unjoined: string;
  readonly unjoinedReason: string;

  readonly endings: string;
  readonly endingsHelp: string;
  readonly endsOn: (date: string) => string;
  readonly endedOn: (date: string) => string;
  readonly startBy: (date: string) => string;
  readonly startWas: (date: string) => string;
  readonly put: string;
  readonly putDone: (title: string) => string;
  readonly notNow: string;
  readonly notNowHelp: string;
  readonly hidden: string;
  readonly showHidden: Counted;
  /** Opens a panel that is folded on a narrow screen. */
  readonly unfold: string;
  readonly fold: string;

  readonly files: string;
  readonly filesTitle: (year: number) => string;
  readonly year: string;
  readonly filesHelp: string;
  readonly word: string;
  readonly excel: string;
  readonly fileDone: Counted;
  readonly fileFailed: string;
  readonly file: {
    readonly name: (year: number) => string;
    readonly subtitle: (today: string, count: string, value: string) => string;
    readonly intro: string;
    /** What a line stands under in the document: an area, or why it has none. */
    readonly group: string;
    readonly what: string;
    readonly value: string;
    readonly procedure: string;
    readonly start: string;
    readonly started: string;
    /** Under the safe start, of what has begun. */
    readonly startedOn: (date: string) => string;
    readonly neededBy: string;
    readonly phase: string;
    readonly responsible: string;
    readonly areas: string;
    readonly across: string;
    readonly noDate: string;
    readonly sum: (value: string) => string;
    readonly sumUnknown: Counted;
    readonly late: (days: number) => string;
    readonly lateDays: string;
    readonly caseNumber: string;
    readonly none: string;
    readonly footer: string;
  };
}
