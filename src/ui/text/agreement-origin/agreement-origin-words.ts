import type { Language } from '../language';

/** What ties agreements and procurements together, where it is shown of an agreement or on the way to one. */
export interface AgreementOriginText {
  readonly title: string;
  readonly cameFrom: string;
  readonly replacedBy: string;
  readonly willBeReplaced: (phase: string) => string;
  readonly filledIn: (name: string) => string;
  readonly alreadyMade: string;
  readonly unknownWinners: (names: string) => string;
  readonly sourceLost: string;
  readonly notTied: string;
  readonly notTiedHelp: (name: string) => string;
  readonly tieAgain: string;
  readonly toAgreement: string;
}

const words: Readonly<Record<Language, AgreementOriginText>> = {
  nn: {
    title: 'Før og etter avtalen',
    cameFrom: 'Kom frå anskaffinga',
    replacedBy: 'Er erstatta av',
    willBeReplaced: (phase) => `Blir erstatta av (${phase.toLowerCase()})`,
    filledIn: (name) => `Fylt ut frå anskaffinga «${name}». Skriv datoane og opsjonane, og sjå over resten.`,
    alreadyMade: 'Anskaffinga har alt ein avtale. Lagrar du, blir ho knytt til denne i staden.',
    unknownWinners: (names) => `Ikkje i leverandørregisteret: ${names}. Legg til leverandøren under Leverandørar.`,
    sourceLost: 'Fann ikkje anskaffinga som skjemaet skulle fyllast ut frå. Du kan fylle det ut sjølv.',
    notTied: 'Avtalen er lagra, men er ikkje knytt til anskaffinga',
    notTiedHelp: (name) => `Ingenting er gått tapt. Anskaffinga «${name}» veit berre ikkje om avtalen enno.`,
    tieAgain: 'Knyt saman på nytt',
    toAgreement: 'Opne avtalen',
  },
  nb: {
    title: 'Før og etter avtalen',
    cameFrom: 'Kom fra anskaffelsen',
    replacedBy: 'Er erstattet av',
    willBeReplaced: (phase) => `Blir erstattet av (${phase.toLowerCase()})`,
    filledIn: (name) => `Fylt ut fra anskaffelsen «${name}». Skriv datoene og opsjonene, og se over resten.`,
    alreadyMade: 'Anskaffelsen har allerede en avtale. Lagrer du, blir den knyttet til denne i stedet.',
    unknownWinners: (names) => `Ikke i leverandørregisteret: ${names}. Legg til leverandøren under Leverandører.`,
    sourceLost: 'Fant ikke anskaffelsen som skjemaet skulle fylles ut fra. Du kan fylle det ut selv.',
    notTied: 'Avtalen er lagret, men er ikke knyttet til anskaffelsen',
    notTiedHelp: (name) => `Ingenting er gått tapt. Anskaffelsen «${name}» vet bare ikke om avtalen ennå.`,
    tieAgain: 'Knytt sammen på nytt',
    toAgreement: 'Åpne avtalen',
  },
  en: {
    title: 'Before and after the agreement',
    cameFrom: 'Came from the procurement',
    replacedBy: 'Is replaced by',
    willBeReplaced: (phase) => `Will be replaced by (${phase.toLowerCase()})`,
    filledIn: (name) => `Filled in from the procurement “${name}”. Write the dates and the options, and look over the rest.`,
    alreadyMade: 'The procurement has an agreement already. If you save, it is tied to this one instead.',
    unknownWinners: (names) => `Not in the supplier register: ${names}. Add the supplier under Suppliers.`,
    sourceLost: 'The procurement that the form was to be filled in from was not found. You can fill it in yourself.',
    notTied: 'The agreement is saved, but not tied to the procurement',
    notTiedHelp: (name) => `Nothing is lost. The procurement “${name}” only does not know of the agreement yet.`,
    tieAgain: 'Tie them together again',
    toAgreement: 'Open the agreement',
  },
};

export const agreementOriginWords = (language: Language): AgreementOriginText => words[language];
