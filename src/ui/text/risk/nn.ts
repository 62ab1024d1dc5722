import type { RiskText } from './risk-text';

export const riskNn: RiskText = {
  lead: 'Kor stor risikoen er for brot på krava til løns- og arbeidsvilkår, menneskerettar og kvalitet avgjer kor mykje de kontrollerer.',
  byLaw: (paragraph, from, readOn) =>
    `Lova krev risikobasert og dokumentert kontroll (${paragraph}, frå ${from}, lese ${readOn}). Vurderinga og planen er dokumentasjonen.`,
  beforeLaw: (paragraph, from, started) =>
    `Kravet om dokumentert kontroll (${paragraph}) gjeld frå ${from}. Anskaffinga starta ${started}, så lova krev det ikkje av denne avtalen. Vurderinga er god skikk likevel.`,
  factor: {
    industry: 'Bransje',
    lowWageLabour: 'Lågtlønt eller utsett arbeid',
    subcontractors: 'Underleverandørar',
    highRiskProducts: 'Høgrisikoprodukt og import',
    sensitiveService: 'Utsette brukarar og sensitive opplysningar',
    dependency: 'Kor avhengige vi er av leverandøren',
    value: 'Verdi',
    duration: 'Varigheit',
    supplierHistory: 'Erfaring med leverandøren',
  },
  factorHelp: {
    industry:
      'Er bransjen kjend for useriøse aktørar, eller har han allmenngjord tariffavtale (reinhald, bygg, transport, overnatting og servering, bemanning)?',
    lowWageLabour: 'Blir arbeidet gjort av ufaglærte, innleigde, utsende eller andre som lett kan få for dårlege vilkår?',
    subcontractors: 'Kor mange ledd er det, og kor godt kjenner vi dei?',
    highRiskProducts:
      'Står produkta på høgrisikolista til DFØ, eller kjem råvarer og delar frå land med dårleg vern av arbeidarar?',
    sensitiveService: 'Får barn, sjuke eller andre utsette tenesta, eller ser leverandøren sensitive opplysningar?',
    dependency: 'Kva skjer om leverandøren ikkje kan levere? Finst det andre?',
    value: 'Kor mykje pengar går gjennom avtalen?',
    duration: 'Kor lenge kan avtalen vare, med opsjonar?',
    supplierHistory: 'Har det vore avvik, manglande svar eller skifte av eigarar? Er leverandøren ny for oss?',
  },
  level: { low: 'Låg', medium: 'Middels', high: 'Høg' },
  risk: { low: 'Låg risiko', medium: 'Middels risiko', high: 'Høg risiko' },
  reasonOf: (factor) => `Grunngjeving: ${factor.toLowerCase()}`,
  choose: 'Vel låg, middels eller høg.',
  reasonFault: 'Skriv ei grunngjeving på meir enn eitt ord.',
  suggestion: (level, because) => `Avtalen tyder på ${level.toLowerCase()}: ${because}. Du avgjer.`,
  because: { value: 'verdien', term: 'kor lenge han kan vare', suppliers: 'kor mange leverandørar han har' },
  becauseCpv: (code) => `CPV ${code}`,
  result: 'Samla risiko',
  notYet: (left) =>
    left === 1 ? '1 punkt står att før vi kan rekne ut risikoen.' : `${left} punkt står att før vi kan rekne ut risikoen.`,
  how: 'Høg når bransje, arbeid, produkt eller utsette brukarar er høg, eller to andre er det. Middels når éin annan er høg eller to er middels. Elles låg.',
  plan: 'Kontrollplan',
  planLead: {
    low: 'Låg risiko: det held at leverandøren rapporterer sjølv.',
    medium: 'Middels risiko: leverandøren rapporterer, og de går gjennom dokument kvart år.',
    high: 'Høg risiko: rapport og dokument kvart halvår, og kontroll på staden kvart år.',
  },
  save: 'Lagre vurderinga',
  saved: 'Risikovurderinga er lagra',
  again: 'Vurder på nytt',
  sources:
    'Risikopunkta og rekkjefølgja i kontrollen følgjer DFØ si rettleiing om kontraktsoppfølging og løns- og arbeidsvilkår (lese 23.11.2026). Korleis punkta blir vegne saman, kva CPV-kodar og grenser som tyder på risiko, og kor ofte det blir kontrollert, er vårt eige framlegg og ikkje eit lovkrav.',
  control: {
    selfReport: 'Eigenrapport om løns- og arbeidsvilkår',
    documents: 'Dokumentkontroll: arbeidsavtalar, timelister og lønsslippar',
    subcontractors: 'Kontroll av underleverandørar',
    supplyChain: 'Kontroll av leverandørkjeda for høgrisikoprodukt',
    serviceQuality: 'Kontroll av kvalitet og personvern i tenesta',
    onSite: 'Kontroll på staden',
  },
  controlHelp: {
    selfReport: 'Leverandøren fyller ut skjemaet til DFØ om vilkåra til dei tilsette.',
    documents: 'Be om eit utval, og sjå om det stemmer med tariff og timelister.',
    subcontractors: 'Be om oversikt over alle ledd og kva vilkår dei har.',
    supplyChain: 'Be om sporing av produkt, merkeordningar og leverandøren si aktsemdsvurdering.',
    serviceQuality: 'Gå gjennom avvik, brukarmeldingar og databehandlaravtale.',
    onSite: 'Besøk arbeidsstaden og snakk med dei som arbeider der.',
  },
  every: (months) =>
    months === 12 ? 'kvart år' : months === 6 ? 'kvart halvår' : months === 24 ? 'annakvart år' : `kvar ${months}. månad`,
  include: 'Ta med',
  due: 'Frist',
  dueOf: (control) => `Frist for ${control.toLowerCase()}`,
  dueFault: 'Vel ein dag i dag eller seinare.',
  responsible: 'Ansvarleg for kontrollane',
  make: (count) => (count === 1 ? 'Legg 1 kontroll i oppfølginga' : `Legg ${count} kontrollar i oppfølginga`),
  made: (count) => (count === 1 ? '1 kontroll ligg i oppfølginga' : `${count} kontrollar ligg i oppfølginga`),
  madePartly: (made, left) => `${made} vart laga, ${left} står att. Prøv igjen, så blir berre dei laga.`,
  already: (count) =>
    count === 1
      ? '1 kontroll ligg der alt og blir ikkje laga to gonger.'
      : `${count} kontrollar ligg der alt og blir ikkje laga to gonger.`,
  allThere: 'Alle kontrollane i planen ligg i oppfølginga av avtalen. Du blir mint på dei som på andre fristar.',
  nothingToPlan: 'Avtalen er over, så det er ingen kontrollar å planleggje.',
  toAgreement: 'Sjå oppfølginga av avtalen',
  forbidden: 'Du kan ikkje leggje inn oppfølging. Spør avtaleeigaren.',
};
