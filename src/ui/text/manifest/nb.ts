import type { ManifestTextTable } from './nn';

export const manifestNb: ManifestTextTable = {
  name: { short: 'Innkjøp', full: 'Innkjøp – avtaler, frister og rammeavtaler' },
  description: {
    short: 'Finn avtalen du skal bruke, og få beskjed før fristene går ut.',
    full: [
      'Innkjøp samler avtalene til kommunen på ett sted i Teams og passer på fristene.',
      'Skal du kjøpe noe? Skriv hva det er. Du får avtalen du skal bruke, hvordan du bestiller, og hvem du kan spørre.',
      'Har du ansvar for en avtale? Du får beskjed i god tid før en opsjon, en oppsigelse eller en ny konkurranse må avgjøres: hva det gjelder, når du må svare, og hva som skjer om ingen gjør noe. Du svarer rett på kortet.',
      'Er du ressursperson eller leder? Oversikten per tjenesteområde viser hva som går ut, hva som mangler ansvarlig, og hva som venter på svar. Hver uke får ressursgruppen en oppsummering.',
      'Alle ser bare det de har tilgang til i SharePoint, der avtalene ligger. Innkjøp finnes på nynorsk, bokmål og engelsk.',
    ].join('\n\n'),
  },
  tab: 'Avtaler',
  channelSettings: 'hvilke tjenesteområder kanalen følger, og om ukesoppsummeringen kommer hit',
  findExample: 'finn avtalen du skal bruke, for eksempel «finn tolk»',
  expiringExample: 'avtaler som snart går ut, for eksempel «går ut Kultur»',
  search: {
    title: 'Finn avtale',
    description: 'Søk i avtalene og sett inn den du vil vise til.',
    parameter: 'Søkeord',
    parameterHelp: 'Hva du skal kjøpe, leverandør, avtalenavn eller nummer',
  },
  activities: {
    deadlineReminder: {
      description: 'En frist du har ansvar for, nærmer seg',
      text: '{actor} minner om frist {date}: {agreement}',
    },
    deadlineEscalated: {
      description: 'En frist mangler svar fra den ansvarlige',
      text: '{actor}: {agreement} mangler svar, frist {date}',
    },
    agreementHandedOver: { description: 'Noen ber deg ta over en avtale', text: '{actor} spør om du tar over {agreement}' },
    summaryReady: { description: 'Oppsummeringen din er klar', text: '{actor}: {count} frister venter på svar' },
  },
};
