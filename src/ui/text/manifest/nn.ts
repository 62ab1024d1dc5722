/** What Teams shows about the app, in its catalogue and where it is added. Microsoft's limits are in the schema of the manifest; the packaging checks them. */
export const manifestNn = {
  name: { short: 'Innkjøp', full: 'Innkjøp – avtalar, fristar og rammeavtalar' },
  description: {
    short: 'Finn avtalen du skal bruke, og få beskjed før fristane går ut.',
    full: [
      'Innkjøp samlar avtalane til kommunen på éin stad i Teams og passar på fristane.',
      'Skal du kjøpe noko? Skriv kva det er. Du får avtalen du skal bruke, korleis du bestiller, og kven du kan spørje.',
      'Har du ansvar for ein avtale? Du får beskjed i god tid før ein opsjon, ei oppseiing eller ein ny konkurranse må avgjerast: kva det gjeld, når du må svare, og kva som skjer om ingen gjer noko. Du svarer rett på kortet.',
      'Er du ressursperson eller leiar? Oversikta per tenesteområde viser kva som går ut, kva som manglar ansvarleg, og kva som ventar på svar. Kvar veke får ressursgruppa ei oppsummering.',
      'Alle ser berre det dei har tilgang til i SharePoint, der avtalane ligg. Innkjøp finst på nynorsk, bokmål og engelsk.',
    ].join('\n\n'),
  },
  tab: 'Avtalar',
  channelSettings: 'kva tenesteområde kanalen følgjer, og om vekesoppsummeringa kjem hit',
  findExample: 'finn avtalen du skal bruke, til dømes «finn tolk»',
  expiringExample: 'avtalar som snart går ut, til dømes «går ut Kultur»',
  search: {
    title: 'Finn avtale',
    description: 'Søk i avtalane og set inn den du vil vise til.',
    parameter: 'Søkjeord',
    parameterHelp: 'Kva du skal kjøpe, leverandør, avtalenamn eller nummer',
  },
  activities: {
    deadlineReminder: {
      description: 'Ein frist du har ansvar for, nærmar seg',
      text: '{actor} minner om frist {date}: {agreement}',
    },
    deadlineEscalated: {
      description: 'Ein frist manglar svar frå den ansvarlege',
      text: '{actor}: {agreement} manglar svar, frist {date}',
    },
    agreementHandedOver: { description: 'Nokon ber deg ta over ein avtale', text: '{actor} spør om du tek over {agreement}' },
    summaryReady: { description: 'Oppsummeringa di er klar', text: '{actor}: {count} fristar ventar på svar' },
  },
};
export type ManifestTextTable = typeof manifestNn;
