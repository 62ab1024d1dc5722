import type { RiskText } from './risk-text';

export const riskNb: RiskText = {
  lead: 'Hvor stor risikoen er for brudd på kravene til lønns- og arbeidsvilkår, menneskerettigheter og kvalitet avgjør hvor mye dere kontrollerer.',
  byLaw: (paragraph, from, readOn) =>
    `Loven krever risikobasert og dokumentert kontroll (${paragraph}, fra ${from}, lest ${readOn}). Vurderingen og planen er dokumentasjonen.`,
  beforeLaw: (paragraph, from, started) =>
    `Kravet om dokumentert kontroll (${paragraph}) gjelder fra ${from}. Anskaffelsen startet ${started}, så loven krever det ikke av denne avtalen. Vurderingen er god skikk likevel.`,
  factor: {
    industry: 'Bransje',
    lowWageLabour: 'Lavtlønt eller utsatt arbeid',
    subcontractors: 'Underleverandører',
    highRiskProducts: 'Høyrisikoprodukter og import',
    sensitiveService: 'Utsatte brukere og sensitive opplysninger',
    dependency: 'Hvor avhengige vi er av leverandøren',
    value: 'Verdi',
    duration: 'Varighet',
    supplierHistory: 'Erfaring med leverandøren',
  },
  factorHelp: {
    industry:
      'Er bransjen kjent for useriøse aktører, eller har den allmenngjort tariffavtale (renhold, bygg, transport, overnatting og servering, bemanning)?',
    lowWageLabour: 'Gjøres arbeidet av ufaglærte, innleide, utsendte eller andre som lett kan få for dårlige vilkår?',
    subcontractors: 'Hvor mange ledd er det, og hvor godt kjenner vi dem?',
    highRiskProducts:
      'Står produktene på DFØs høyrisikoliste, eller kommer råvarer og deler fra land med dårlig vern av arbeidere?',
    sensitiveService: 'Får barn, syke eller andre utsatte tjenesten, eller ser leverandøren sensitive opplysninger?',
    dependency: 'Hva skjer om leverandøren ikke kan levere? Finnes det andre?',
    value: 'Hvor mye penger går gjennom avtalen?',
    duration: 'Hvor lenge kan avtalen vare, med opsjoner?',
    supplierHistory: 'Har det vært avvik, manglende svar eller skifte av eiere? Er leverandøren ny for oss?',
  },
  level: { low: 'Lav', medium: 'Middels', high: 'Høy' },
  risk: { low: 'Lav risiko', medium: 'Middels risiko', high: 'Høy risiko' },
  reasonOf: (factor) => `Begrunnelse: ${factor.toLowerCase()}`,
  choose: 'Velg lav, middels eller høy.',
  reasonFault: 'Skriv en begrunnelse på mer enn ett ord.',
  suggestion: (level, because) => `Avtalen tyder på ${level.toLowerCase()}: ${because}. Du avgjør.`,
  because: { value: 'verdien', term: 'hvor lenge den kan vare', suppliers: 'hvor mange leverandører den har' },
  becauseCpv: (code) => `CPV ${code}`,
  result: 'Samlet risiko',
  notYet: (left) =>
    left === 1 ? '1 punkt gjenstår før vi kan regne ut risikoen.' : `${left} punkter gjenstår før vi kan regne ut risikoen.`,
  how: 'Høy når bransje, arbeid, produkter eller utsatte brukere er høy, eller to andre er det. Middels når én annen er høy eller to er middels. Ellers lav.',
  plan: 'Kontrollplan',
  planLead: {
    low: 'Lav risiko: det holder at leverandøren rapporterer selv.',
    medium: 'Middels risiko: leverandøren rapporterer, og dere går gjennom dokumenter hvert år.',
    high: 'Høy risiko: rapport og dokumenter hvert halvår, og kontroll på stedet hvert år.',
  },
  save: 'Lagre vurderingen',
  saved: 'Risikovurderingen er lagret',
  again: 'Vurder på nytt',
  sources:
    'Risikopunktene og rekkefølgen i kontrollen følger DFØs veiledning om kontraktsoppfølging og lønns- og arbeidsvilkår (lest 23.11.2026). Hvordan punktene veies sammen, hvilke CPV-koder og grenser som tyder på risiko, og hvor ofte det kontrolleres, er vårt eget forslag og ikke et lovkrav.',
  control: {
    selfReport: 'Egenrapport om lønns- og arbeidsvilkår',
    documents: 'Dokumentkontroll: arbeidsavtaler, timelister og lønnsslipper',
    subcontractors: 'Kontroll av underleverandører',
    supplyChain: 'Kontroll av leverandørkjeden for høyrisikoprodukter',
    serviceQuality: 'Kontroll av kvalitet og personvern i tjenesten',
    onSite: 'Kontroll på stedet',
  },
  controlHelp: {
    selfReport: 'Leverandøren fyller ut DFØs skjema om vilkårene til de ansatte.',
    documents: 'Be om et utvalg, og se om det stemmer med tariff og timelister.',
    subcontractors: 'Be om oversikt over alle ledd og hvilke vilkår de har.',
    supplyChain: 'Be om sporing av produkter, merkeordninger og leverandørens aktsomhetsvurdering.',
    serviceQuality: 'Gå gjennom avvik, brukermeldinger og databehandleravtale.',
    onSite: 'Besøk arbeidsstedet og snakk med dem som arbeider der.',
  },
  every: (months) =>
    months === 12 ? 'hvert år' : months === 6 ? 'hvert halvår' : months === 24 ? 'annethvert år' : `hver ${months}. måned`,
  include: 'Ta med',
  due: 'Frist',
  dueOf: (control) => `Frist for ${control.toLowerCase()}`,
  dueFault: 'Velg en dag i dag eller senere.',
  responsible: 'Ansvarlig for kontrollene',
  make: (count) => (count === 1 ? 'Legg 1 kontroll i oppfølgingen' : `Legg ${count} kontroller i oppfølgingen`),
  made: (count) => (count === 1 ? '1 kontroll ligger i oppfølgingen' : `${count} kontroller ligger i oppfølgingen`),
  madePartly: (made, left) => `${made} ble laget, ${left} gjenstår. Prøv igjen, så lages bare de.`,
  already: (count) =>
    count === 1
      ? '1 kontroll ligger der alt og lages ikke to ganger.'
      : `${count} kontroller ligger der alt og lages ikke to ganger.`,
  allThere: 'Alle kontrollene i planen ligger i oppfølgingen av avtalen. Du blir minnet på dem som på andre frister.',
  nothingToPlan: 'Avtalen er over, så det er ingen kontroller å planlegge.',
  toAgreement: 'Se oppfølgingen av avtalen',
  forbidden: 'Du kan ikke legge inn oppfølging. Spør avtaleeieren.',
};
