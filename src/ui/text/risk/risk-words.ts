import type { ControlKey } from '../../../domain/risk/control-plan';
import { riskFactorKeys, type RiskFactor } from '../../../domain/risk/risk-factors';
import type { Language } from '../language';
import { riskEn } from './en';
import { riskNb } from './nb';
import { riskNn } from './nn';
import type { RiskText } from './risk-text';

const words = { nn: riskNn, nb: riskNb, en: riskEn } as const;

/** What risk assessments say. Not among the tab's texts: the form brings its own. */
export function riskWords(language: Language): RiskText {
  return words[language];
}

const tables: readonly RiskText[] = Object.values(words);

/** What a control is called in every language: what is stored is in the language of who planned it. */
export function controlTitles(control: ControlKey): readonly string[] {
  return tables.map((table) => table.control[control]);
}

/** The factor that a stored step is of, in whatever language it was written; `null` when it is none of ours. */
export function factorOf(question: string): RiskFactor | null {
  return riskFactorKeys.find((key) => tables.some(({ factor }) => factor[key] === question)) ?? null;
}
