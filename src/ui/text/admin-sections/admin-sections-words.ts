import type { Language } from '../language';

/** The parts of «Administrasjon». */
export interface AdminSectionsText {
  readonly navigation: string;
  readonly rules: string;
  readonly suppliers: string;
}

const words: Readonly<Record<Language, AdminSectionsText>> = {
  nn: { navigation: 'Delar av administrasjon', rules: 'Reglar', suppliers: 'Leverandørar' },
  nb: { navigation: 'Deler av administrasjon', rules: 'Regler', suppliers: 'Leverandører' },
  en: { navigation: 'Parts of administration', rules: 'Rules', suppliers: 'Suppliers' },
};

export const adminSectionsWords = (language: Language): AdminSectionsText => words[language];
