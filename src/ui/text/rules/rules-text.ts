import type { DutyCode } from '../../../domain/procedure';
import type { RuleKey, RuleLayer } from '../../../domain/rule-value';
import type { RuleDraftFault } from '../../../domain/rules/new-rule-value';

/** What the screen of the rules in force says, in one language. */
export interface RulesText {
  readonly title: string;
  /** How many values are in force and how many are known to come. */
  readonly subtitle: (inForce: number, coming: number) => string;
  readonly add: string;
  readonly layers: Readonly<Record<RuleLayer, { readonly title: string; readonly help: string; readonly short: string }>>;
  readonly count: (rules: number) => string;
  readonly rules: Readonly<Record<RuleKey, string>>;
  /** Duties that are not rules of their own. */
  readonly duties: Readonly<Record<Exclude<DutyCode, RuleKey>, string>>;
  readonly percent: (value: string) => string;
  readonly noNumber: string;
  /** Of a rule that may have a number and has none. */
  readonly followsEea: string;
  readonly inForceFrom: (date: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly onlyFrom: (from: string) => string;
  readonly notInForce: string;
  readonly otherLayer: string;
  readonly source: (source: string, readOn: string) => string;
  readonly readAgain: string;
  readonly readAgainHelp: string;
  readonly coming: string;
  readonly comesFrom: (date: string) => string;
  readonly withdraw: string;
  readonly withdrawNamed: (rule: string, value: string) => string;
  readonly history: (count: number) => string;
  readonly historyOf: (rule: string) => string;
  readonly neverHeld: string;
  readonly withdrawTitle: string;
  readonly withdrawText: (rule: string, value: string, from: string) => string;
  readonly withdrawn: string;
  readonly changedMeanwhile: string;
  readonly forbidden: string;
  readonly forbiddenHelp: string;
  readonly form: {
    readonly title: string;
    readonly intro: string;
    readonly onlyLeads: string;
    readonly onlyLeadsHelp: string;
    readonly toRules: string;
    readonly rule: string;
    readonly choose: string;
    readonly layer: (layer: string) => string;
    readonly now: (value: string, from: string) => string;
    readonly nowNothing: string;
    readonly value: string;
    readonly units: { readonly kroner: string; readonly percent: string; readonly months: string; readonly days: string };
    readonly optional: string;
    readonly from: string;
    readonly fromHelp: string;
    readonly paragraph: string;
    readonly paragraphHelp: string;
    readonly source: string;
    readonly sourceHelp: string;
    readonly readOn: string;
    readonly readOnHelp: string;
    readonly note: string;
    readonly noteHelp: string;
    readonly save: string;
    readonly added: string;
    readonly faults: Readonly<Record<RuleDraftFault, string>>;
    readonly notANumber: string;
    readonly tooLong: (limit: number) => string;
  };
  readonly effect: {
    readonly title: string;
    readonly needs: string;
    readonly noRunning: string;
    readonly forbidden: string;
    readonly touched: (count: number) => string;
    readonly untouched: (count: number) => string;
    readonly unsettled: (count: number) => string;
    readonly touchedHelp: (from: string) => string;
    readonly untouchedHelp: (from: string) => string;
    readonly unsettledHelp: (from: string) => string;
    readonly nobody: string;
    readonly started: (date: string) => string;
    readonly planned: (date: string) => string;
    readonly overdue: (from: string) => string;
    readonly startsBefore: string;
    readonly startsAfter: string;
    readonly laterValueHolds: string;
    readonly part: (before: string, after: string) => string;
    readonly samePart: (part: string) => string;
    readonly unknownPart: string;
    readonly gained: (what: string) => string;
    readonly lost: (what: string) => string;
    readonly altered: (what: string) => string;
    readonly sameDuties: string;
    readonly noValue: string;
    readonly more: (count: number) => string;
  };
}
