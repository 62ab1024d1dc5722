export const shell = {
  appName: 'Innkjøp',
  navigation: 'Hovudmeny',
  skip: 'Gå til innhaldet',
  home: 'Heim',
  agreements: 'Avtalar',
  serviceAreas: 'Tenesteområde',
  plan: 'Behov og plan',
  guide: 'Rettleiar',
  administration: 'Administrasjon',
  moreScreens: 'Fleire sider',
  signedInAs: 'Innlogga som {{name}}',
  signIn: 'Logg inn',
  signInAgain: 'Opne vindauget på nytt',
  configure: {
    title: 'Legg Innkjøp til i kanalen',
    body: 'Alle i kanalen får sjå avtalane dei har rett til i SharePoint: fristar, register og oversikt per tenesteområde.',
    press: 'Trykk «Lagre» for å leggje til fana. Det er ingenting å velje.',
  },
  notFound: {
    title: 'Sida finst ikkje',
    body: 'Lenkja kan vere gammal eller feilskriven.',
    home: 'Gå til Heim',
  },
  crash: {
    title: 'Denne sida stoppa',
    body: 'Det skjedde ein feil i appen. Det du har lagra, er trygt. Last sida på nytt; skjer det igjen, sei frå til innkjøpsleiinga.',
    reload: 'Last sida på nytt',
  },
  failure: {
    offline: {
      title: 'Vi når ikkje SharePoint',
      body: 'Sjekk at du har nett, og prøv igjen. Verkar anna i Teams, kan SharePoint vere nede; vent nokre minutt.',
    },
  },
};
