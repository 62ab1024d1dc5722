import type { shell as nn } from '../nn/shell';
import type { Texts } from '../texts';

export const shell: Texts<typeof nn> = {
  appName: 'Innkjøp',
  navigation: 'Hovedmeny',
  skip: 'Gå til innholdet',
  home: 'Hjem',
  agreements: 'Avtaler',
  serviceAreas: 'Tjenesteområder',
  moreScreens: 'Flere sider',
  signedInAs: 'Pålogget som {{name}}',
  signIn: 'Logg inn',
  configure: {
    title: 'Legg Innkjøp til i kanalen',
    body: 'Alle i kanalen får se avtalene de har rett til i SharePoint: frister, register og oversikt per tjenesteområde.',
    press: 'Trykk «Lagre» for å legge til fanen. Det er ingenting å velge.',
  },
  notFound: {
    title: 'Siden finnes ikke',
    body: 'Lenken kan være gammel eller feilskrevet.',
    home: 'Gå til Hjem',
  },
  crash: {
    title: 'Denne siden stoppet',
    body: 'Det skjedde en feil i appen. Det du har lagret, er trygt. Last siden på nytt; skjer det igjen, si fra til innkjøpsledelsen.',
    reload: 'Last siden på nytt',
  },
  failure: {
    configuration: {
      title: 'Appen er ikke ferdig satt opp',
      body: 'Systemansvarlig må rette dette i config.json, og så kan du prøve igjen:',
    },
    outsideTeams: {
      title: 'Åpne Innkjøp i Microsoft Teams',
      body: 'Denne siden virker bare i Teams, for det er Teams som logger deg inn. Gå til Teams og åpne appen Innkjøp der.',
    },
    consent: {
      title: 'Appen mangler en tillatelse',
      body: 'Innkjøp har ikke fått tillatelse til å lese SharePoint for deg. Be systemansvarlig godkjenne appen i Microsoft Entra, og prøv igjen etterpå.',
    },
    cancelled: {
      title: 'Du er ikke logget inn',
      body: 'Påloggingen ble avbrutt. Logg inn for å se avtalene.',
    },
    unavailable: {
      title: 'Denne Teams-versjonen er for gammel',
      body: 'Teams kan ikke logge deg inn i appen her. Oppdater Teams, eller åpne teams.microsoft.com i nettleseren.',
    },
    signIn: {
      title: 'Vi fikk ikke logget deg inn',
      body: 'Prøv igjen. Hjelper ikke det, lukk og åpne Teams; skjer det fortsatt, send kjennetegnet under til systemansvarlig.',
    },
    noAccess: {
      title: 'Du har ikke tilgang til avtalene',
      body: 'Du er logget inn, men SharePoint-området for innkjøp er ikke åpent for deg. Be innkjøpsledelsen gi deg tilgang, og prøv igjen etterpå.',
    },
    noAccessGuest: {
      title: 'Organisasjonen din har ikke tilgang til avtalene',
      body: 'Du er med i kanalen som gjest, men SharePoint-området for innkjøp er ikke åpent for deg. Be innkjøpsledelsen i kommunen som eier kanalen, om lesetilgang.',
    },
    offline: {
      title: 'Vi når ikke SharePoint',
      body: 'Sjekk at du har nett, og prøv igjen. Virker annet i Teams, kan SharePoint være nede; vent noen minutter.',
    },
  },
};
