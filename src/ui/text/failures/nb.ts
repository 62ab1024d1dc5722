import type { FailureTexts } from './failure-text';

export const failuresNb: FailureTexts = {
  configuration: {
    title: 'Appen er ikke ferdig satt opp',
    body: 'IT-avdelingen må rette dette i config.json, og så kan du prøve igjen:',
  },
  outsideTeams: {
    title: 'Åpne Innkjøp i Microsoft Teams',
    body: 'Denne siden virker bare i Teams, for det er Teams som logger deg inn. Gå til Teams og åpne appen Innkjøp der.',
  },
  signInNeeded: {
    title: 'Logg inn i Innkjøp',
    body: 'Du har åpnet Innkjøp utenfor Teams. Logg inn med jobbkontoen din i vinduet som åpner seg; i Teams er du logget inn med en gang.',
  },
  asking: {
    title: 'Logg inn i vinduet fra Microsoft',
    body: 'Innkjøp åpner seg når du er ferdig der. Lukket du vinduet, kan du åpne det på nytt. Står det et feilnummer der (AADSTS og tall), send det til IT-avdelingen.',
  },
  askingInTeams: {
    title: 'Svar i vinduet fra Microsoft',
    body: 'Teams spør deg om noe før Innkjøp kan åpnes. Ser du ikke vinduet, kan det ligge bak Teams.',
  },
  consent: {
    title: 'Appen mangler en tillatelse',
    body: 'Innkjøp har ikke fått tillatelse til å lese SharePoint for deg. Be IT-avdelingen godkjenne appen Innkjøp for hele organisasjonen i Microsoft Entra (SharePoint, AllSites.Manage), og prøv igjen etterpå.',
  },
  consentSent: {
    title: 'Forespørselen er sendt til IT-avdelingen',
    body: 'IT-avdelingen må godkjenne appen Innkjøp i Microsoft Entra. Du får e-post når det er gjort; prøv igjen da.',
  },
  declined: {
    title: 'Du godkjente ikke appen',
    body: 'Innkjøp kan ikke lese avtalene uten at du svarer ja til det Microsoft spør om. Logg inn igjen og godta; er du i tvil, spør IT-avdelingen.',
  },
  cancelled: {
    title: 'Du er ikke logget inn',
    body: 'Påloggingen ble avbrutt. Logg inn for å se avtalene.',
  },
  popupBlocked: {
    title: 'Nettleseren stoppet påloggingsvinduet',
    body: 'Tillat popup-vinduer for denne adressen i nettleseren, og trykk på knappen igjen.',
  },
  device: {
    title: 'Denne enheten er ikke godkjent',
    body: 'Organisasjonen din slipper bare inn fra PC-er og telefoner som IT-avdelingen styrer. Bruk jobb-PC-en din; er det den du sitter på, må IT-avdelingen registrere den.',
  },
  policy: {
    title: 'Sikkerhetsreglene stoppet påloggingen',
    body: 'Reglene til organisasjonen slipper deg ikke inn herfra. Be IT-avdelingen se på betinget tilgang i Microsoft Entra, og gi dem nummeret under.',
  },
  secondFactor: {
    title: 'Du må bekrefte hvem du er',
    body: 'Tofaktorpåloggingen ble ikke fullført. Prøv igjen og følg vinduet fra Microsoft; får du det ikke til, kan IT-avdelingen sette opp tofaktor på nytt for deg.',
  },
  notAssigned: {
    title: 'Du er ikke lagt til i appen',
    body: 'Be IT-avdelingen legge deg eller en gruppe du er med i, til appen Innkjøp i Microsoft Entra, og prøv igjen etterpå.',
  },
  notInvited: {
    title: 'Kontoen din er ikke invitert',
    body: 'Kommunen som eier avtalene, kjenner ikke kontoen du er logget inn med. Be innkjøpsledelsen eller den som eier kanalen, invitere deg som gjest; har du flere kontoer, prøv igjen med en annen.',
  },
  ownOrganisation: {
    title: 'Organisasjonen din stenger for dette',
    body: 'IT-avdelingen i din egen organisasjon må åpne for at du logger inn hos kommunen som eier avtalene (innstillinger for tilgang på tvers av organisasjoner i Microsoft Entra).',
  },
  theirOrganisation: {
    title: 'Kommunen slipper ikke inn organisasjonen din',
    body: 'Be den som eier kanalen, ta det opp med IT-avdelingen i sin kommune: den må åpne for organisasjonen din i innstillingene for tilgang på tvers i Microsoft Entra.',
  },
  account: {
    title: 'Kontoen din kan ikke brukes nå',
    body: 'Den er låst eller stengt, eller passordet er gått ut. Logg inn på office.com for å se hva det er; IT-avdelingen kan åpne den igjen.',
  },
  otherAccount: {
    title: 'Du er logget inn som en annen',
    body: 'Kontoen ble byttet mens appen var åpen. Prøv igjen for å starte appen på nytt som den du er nå.',
  },
  registration: {
    title: 'Appen er ikke riktig registrert',
    body: 'Microsoft Entra kjenner ikke appen slik den er satt opp. IT-avdelingen må rette appregistreringen eller config.json; gi dem nummeret under.',
  },
  clock: {
    title: 'Klokken på maskinen din går feil',
    body: 'Den er så langt unna riktig tid at påloggingen ikke blir godtatt. Slå på automatisk tid i innstillingene på maskinen, og prøv igjen.',
  },
  busy: {
    title: 'Påloggingen hos Microsoft svarer ikke som den skal',
    body: 'Det går som regel over av seg selv. Vent noen minutter og prøv igjen.',
  },
  timeout: {
    title: 'Påloggingen tok for lang tid',
    body: 'Det kom ikke noe svar. Prøv igjen; hjelper ikke det, lukk og åpne Teams eller last siden på nytt.',
  },
  unavailable: {
    title: 'Denne Teams-versjonen kan ikke logge deg inn',
    body: 'Oppdater Teams, eller åpne teams.microsoft.com i nettleseren. Skjer det der også, må IT-avdelingen se på det.',
  },
  signIn: {
    title: 'Vi fikk ikke logget deg inn',
    body: 'Prøv igjen. Hjelper ikke det, lukk og åpne Teams; skjer det fortsatt, send kjennetegnet under til IT-avdelingen.',
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
    body: 'Sjekk at du har nett, og prøv igjen. Virker annet i Teams, kan SharePoint eller påloggingen hos Microsoft være nede; vent noen minutter.',
  },
  toGuest: {
    title: 'Du er gjest i kanalen',
    body: 'Det er IT-avdelingen i kommunen som eier kanalen, som må hjelpe deg med dette, ikke din egen. Be den som eier kanalen, ta det opp der.',
  },
};
