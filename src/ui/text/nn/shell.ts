export const shell = {
  appName: 'Innkjøp',
  navigation: 'Hovudmeny',
  skip: 'Gå til innhaldet',
  home: 'Heim',
  agreements: 'Avtalar',
  serviceAreas: 'Tenesteområde',
  moreScreens: 'Fleire sider',
  signedInAs: 'Innlogga som {{name}}',
  signIn: 'Logg inn',
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
    configuration: {
      title: 'Appen er ikkje ferdig sett opp',
      body: 'Systemansvarleg må rette dette i config.json, og så kan du prøve igjen:',
    },
    outsideTeams: {
      title: 'Opne Innkjøp i Microsoft Teams',
      body: 'Denne sida verkar berre i Teams, for det er Teams som loggar deg inn. Gå til Teams og opne appen Innkjøp der.',
    },
    consent: {
      title: 'Appen manglar eit løyve',
      body: 'Innkjøp har ikkje fått løyve til å lese SharePoint for deg. Be systemansvarleg godkjenne appen i Microsoft Entra, og prøv igjen etterpå.',
    },
    cancelled: {
      title: 'Du er ikkje innlogga',
      body: 'Innlogginga vart avbroten. Logg inn for å sjå avtalane.',
    },
    unavailable: {
      title: 'Denne Teams-versjonen er for gammal',
      body: 'Teams kan ikkje logge deg inn i appen her. Oppdater Teams, eller opne teams.microsoft.com i nettlesaren.',
    },
    signIn: {
      title: 'Vi fekk ikkje logga deg inn',
      body: 'Prøv igjen. Hjelper ikkje det, lukk og opne Teams; skjer det framleis, send kjenneteiknet under til systemansvarleg.',
    },
    noAccess: {
      title: 'Du har ikkje tilgang til avtalane',
      body: 'Du er innlogga, men SharePoint-området for innkjøp er ikkje ope for deg. Be innkjøpsleiinga gje deg tilgang, og prøv igjen etterpå.',
    },
    noAccessGuest: {
      title: 'Organisasjonen din har ikkje tilgang til avtalane',
      body: 'Du er med i kanalen som gjest, men SharePoint-området for innkjøp er ikkje ope for deg. Be innkjøpsleiinga i kommunen som eig kanalen, om lesetilgang.',
    },
    offline: {
      title: 'Vi når ikkje SharePoint',
      body: 'Sjekk at du har nett, og prøv igjen. Verkar anna i Teams, kan SharePoint vere nede; vent nokre minutt.',
    },
  },
};
