import type { ProcedurePart, PurchaseType } from '../../../domain/agreement';
import type { GuidanceKind } from '../../../domain/guidance-document';
import type { DutyCode } from '../../../domain/procedure';
import type { ValueBasis } from '../../../domain/procurement-value';
import type { RuleKey } from '../../../domain/rule-value';

/** What is to be done, in a line to be seen and a sentence to be read. */
export interface DutyWords {
  readonly title: string;
  readonly text: string;
}

/** The rules whose value decides the procedure. */
export type ThresholdRule = Extract<
  RuleKey,
  'actThreshold' | 'nationalThreshold' | 'eeaGoodsServices' | 'eeaWorks' | 'eeaSpecialServices'
>;

/** What the buying guide says, in one language. */
export interface GuideText {
  readonly title: string;
  readonly subtitle: string;
  readonly form: {
    readonly title: string;
    readonly valueTitle: string;
    readonly what: string;
    readonly whatPlaceholder: string;
    readonly area: string;
    readonly noArea: string;
    readonly areaHint: string;
    readonly type: string;
    readonly typeHint: Readonly<Record<PurchaseType, string>>;
    readonly suggested: string;
    readonly addCode: (name: string) => string;
    readonly basis: string;
    readonly bases: Readonly<Record<ValueBasis['kind'], string>>;
    readonly amount: Readonly<Record<ValueBasis['kind'], string>>;
    readonly amountHint: Readonly<Record<ValueBasis['kind'], string>>;
    readonly options: string;
    readonly optionsHint: string;
    readonly counted: string;
    readonly noAmount: string;
    readonly started: string;
    readonly startedHint: string;
    readonly noDate: string;
    readonly clear: string;
  };
  readonly agreements: {
    readonly title: string;
    readonly ask: string;
    readonly askHelp: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly noneHelp: string;
    readonly because: string;
    readonly words: (words: string) => string;
    readonly sameCode: (code: string) => string;
    readonly nearCode: (code: string) => string;
    readonly area: {
      readonly everyone: string;
      readonly own: string;
      readonly others: (areas: string) => string;
      readonly unknown: (areas: string) => string;
    };
    readonly othersBadge: string;
    readonly endsSoon: (date: string) => string;
    readonly startsLater: (date: string) => string;
    readonly howTo: string;
    readonly noHowTo: (person: string) => string;
    readonly lead: string;
    readonly allSteps: (count: number) => string;
    readonly eCommerce: string;
    readonly howToFailed: string;
    readonly more: (count: number) => string;
    readonly noneFits: string;
    readonly noneFitsHelp: string;
    readonly someFits: string;
  };
  readonly procedure: {
    readonly title: string;
    readonly needValue: string;
    readonly needValueHelp: string;
    readonly part: Readonly<Record<ProcedurePart, string>>;
    readonly lead: Readonly<Record<ProcedurePart, string>>;
    readonly judged: (type: string, value: string, date: string) => string;
    readonly missing: (rules: string, date: string) => string;
    readonly missingHelp: string;
    readonly law: string;
    readonly lawHelp: string;
    readonly local: string;
    readonly localHelp: string;
    readonly noDuties: string;
    readonly noLocal: string;
    readonly thresholds: string;
    readonly threshold: Readonly<Record<ThresholdRule, string>>;
    readonly reached: string;
    readonly notReached: string;
    readonly duties: string;
    /** `{n}` stands for the number of the rule in force that day. */
    readonly duty: Readonly<Record<DutyCode, DutyWords>>;
    readonly ownRule: Readonly<Record<'localQuotes' | 'localReservedAssessment', (value: string) => DutyWords>>;
    readonly toCheck: string;
    readonly source: (paragraph: string, readOn: string) => string;
    readonly advice: string;
    readonly quotes: string;
    readonly assessment: string;
    readonly assessmentLater: string;
  };
  readonly templates: {
    readonly title: string;
    readonly count: (count: number) => string;
    readonly none: string;
    readonly kind: Readonly<Record<GuidanceKind, string>>;
    readonly quality: string;
  };
  readonly start: {
    readonly title: string;
    readonly plan: string;
    readonly planHelp: string;
    readonly report: string;
    readonly reportHelp: string;
    readonly noArea: string;
    readonly noWhat: string;
    readonly starting: string;
    readonly notAllowed: string;
    readonly notAllowedHelp: (people: string) => string;
    readonly reported: string;
    readonly already: string;
    readonly takenBy: (people: string, area: string) => string;
    readonly takenByLead: string;
    readonly mine: string;
    readonly kept: string;
  };
  /** What is kept with the need, so that it can be read when the rules have changed. */
  readonly kept: {
    readonly heading: (today: string, started: string) => string;
    readonly judged: (type: string, value: string, part: string) => string;
    readonly noValue: string;
    readonly line: (title: string, source: string) => string;
    readonly toCheck: (title: string) => string;
    readonly considered: (agreements: string) => string;
  };
}
