import { unacknowledged, type Assessment } from '../../../domain/assessment';
import { reasonFault } from '../../../domain/assessments/reason';
import type { CalendarDate } from '../../../domain/calendar-date';
import {
  riskFactorKeys,
  riskLevels,
  riskResult,
  type RiskAnswers,
  type RiskFactor,
  type RiskLevel,
} from '../../../domain/risk/risk-factors';
import { languages } from '../../text/language';
import { factorOf, riskWords } from '../../text/risk/risk-words';
import type { RiskText } from '../../text/risk/risk-text';

export interface FactorInput {
  readonly level: RiskLevel | null;
  readonly reason: string;
}
export type RiskInput = Readonly<Record<RiskFactor, FactorInput>>;

/** What stands in the form at first: what was answered the last time, to be looked at again. */
export function startRisk(before: Pick<Assessment, 'steps'> | null): RiskInput {
  const empty: FactorInput = { level: null, reason: '' };
  const found = new Map(
    (before?.steps ?? []).flatMap(({ question, conclusion, reason }) => {
      const factor = factorOf(question);
      return factor === null ? [] : [[factor, { level: levelOf(conclusion), reason }] as const];
    }),
  );
  return Object.fromEntries(riskFactorKeys.map((key) => [key, found.get(key) ?? empty])) as Record<RiskFactor, FactorInput>;
}

/** In whatever language it was written. */
function levelOf(conclusion: string): RiskLevel | null {
  return riskLevels.find((level) => languages.some((language) => riskWords(language).level[level] === conclusion)) ?? null;
}

export function answersOf(input: RiskInput): RiskAnswers {
  return Object.fromEntries(riskFactorKeys.flatMap((key) => (input[key].level === null ? [] : [[key, input[key].level]])));
}

export const isAnswered = ({ level, reason }: FactorInput): boolean => level !== null && reasonFault(reason) === null;

/** The assessment that the answers become. `paragraph` is the one that asks for it, empty when none does. */
export function riskRow(
  input: RiskInput,
  level: RiskLevel,
  of: { readonly agreementId: number; readonly assessorId: number; readonly today: CalendarDate; readonly paragraph: string },
  words: RiskText,
  title: string,
): Omit<Assessment, 'id'> {
  return {
    ...unacknowledged,
    title,
    kind: 'risk',
    agreementId: of.agreementId,
    procurementId: null,
    steps: riskFactorKeys.map((key) => {
      const { level: answer, reason } = input[key];
      return { question: words.factor[key], conclusion: answer === null ? '' : words.level[answer], reason: reason.trim() };
    }),
    assessorId: of.assessorId,
    date: of.today,
    recordedIn: 'ownNote',
    status: 'done',
    result: riskResult(level),
    paragraph: of.paragraph,
  };
}
