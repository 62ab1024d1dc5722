import type { shell as nn } from '../nn/shell';
import type { Texts } from '../texts';

export const shell: Texts<typeof nn> = {
  appName: 'Innkjøp',
  navigation: 'Hovedmeny',
  skip: 'Gå til innholdet',
  home: 'Hjem',
  agreements: 'Avtaler',
  serviceAreas: 'Tjenesteområder',
  plan: 'Behov og plan',
  guide: 'Veileder',
  administration: 'Administrasjon',
  moreScreens: 'Flere sider',
  signedInAs: 'Pålogget som {{name}}',
  signIn: 'Logg inn',
  signInAgain: 'Åpne vinduet på nytt',
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
    offline: {
      title: 'Vi når ikke SharePoint',
      body: 'Sjekk at du har nett, og prøv igjen. Virker annet i Teams, kan SharePoint være nede; vent noen minutter.',
    },
  },
};
