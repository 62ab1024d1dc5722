import type { Language } from '../language';

/** The parts of «Behov og plan». */
export interface PlanSectionsText {
  readonly navigation: string;
  readonly plan: string;
  readonly assessments: string;
  readonly revisions: string;
  readonly smallPurchases: string;
}

const words: Readonly<Record<Language, PlanSectionsText>> = {
  nn: {
    navigation: 'Delar av behov og plan',
    plan: 'Plan',
    assessments: 'Vurderingar',
    revisions: 'Revisjon',
    smallPurchases: 'Små kjøp',
  },
  nb: {
    navigation: 'Deler av behov og plan',
    plan: 'Plan',
    assessments: 'Vurderinger',
    revisions: 'Revisjon',
    smallPurchases: 'Små kjøp',
  },
  en: {
    navigation: 'Parts of needs and plan',
    plan: 'Plan',
    assessments: 'Assessments',
    revisions: 'Revision',
    smallPurchases: 'Small purchases',
  },
};

export const planSectionsWords = (language: Language): PlanSectionsText => words[language];
