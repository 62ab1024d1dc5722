import type { ControlKey } from '../../../domain/risk/control-plan';
import type { RiskFactor, RiskLevel } from '../../../domain/risk/risk-factors';

/** What the risk assessment and the control plan of an agreement say, in one language. */
export interface RiskText {
  readonly lead: string;
  readonly byLaw: (paragraph: string, from: string, readOn: string) => string;
  readonly beforeLaw: (paragraph: string, from: string, started: string) => string;
  readonly factor: Readonly<Record<RiskFactor, string>>;
  readonly factorHelp: Readonly<Record<RiskFactor, string>>;
  readonly level: Readonly<Record<RiskLevel, string>>;
  readonly risk: Readonly<Record<RiskLevel, string>>;
  readonly reasonOf: (factor: string) => string;
  readonly choose: string;
  readonly reasonFault: string;
  readonly suggestion: (level: string, because: string) => string;
  readonly because: Readonly<Record<'value' | 'term' | 'suppliers', string>>;
  readonly becauseCpv: (code: string) => string;
  readonly result: string;
  readonly notYet: (left: number) => string;
  readonly how: string;
  readonly plan: string;
  readonly planLead: Readonly<Record<RiskLevel, string>>;
  readonly save: string;
  readonly saved: string;
  readonly again: string;
  readonly sources: string;
  readonly control: Readonly<Record<ControlKey, string>>;
  readonly controlHelp: Readonly<Record<ControlKey, string>>;
  readonly every: (months: number) => string;
  readonly include: string;
  readonly due: string;
  readonly dueOf: (control: string) => string;
  readonly dueFault: string;
  readonly responsible: string;
  readonly make: (count: number) => string;
  readonly made: (count: number) => string;
  readonly madePartly: (made: number, left: number) => string;
  readonly already: (count: number) => string;
  readonly allThere: string;
  readonly nothingToPlan: string;
  readonly toAgreement: string;
  readonly forbidden: string;
}
