import type { FailureTexts } from './failure-text';

export const failuresNn: FailureTexts = {
  configuration: {
    title: 'Appen er ikkje ferdig sett opp',
    body: 'IT-avdelinga må rette dette i config.json, og så kan du prøve igjen:',
  },
  outsideTeams: {
    title: 'Opne Innkjøp i Microsoft Teams',
    body: 'Denne sida verkar berre i Teams, for det er Teams som loggar deg inn. Gå til Teams og opne appen Innkjøp der.',
  },
  signInNeeded: {
    title: 'Logg inn i Innkjøp',
    body: 'Du har opna Innkjøp utanfor Teams. Logg inn med jobbkontoen din i vindauget som opnar seg; i Teams er du innlogga med ein gong.',
  },
  asking: {
    title: 'Logg inn i vindauget frå Microsoft',
    body: 'Innkjøp opnar seg når du er ferdig der. Lukka du vindauget, kan du opne det på nytt. Står det eit feilnummer der (AADSTS og tal), send det til IT-avdelinga.',
  },
  askingInTeams: {
    title: 'Svar i vindauget frå Microsoft',
    body: 'Teams spør deg om noko før Innkjøp kan opnast. Ser du ikkje vindauget, kan det liggje bak Teams.',
  },
  consent: {
    title: 'Appen manglar eit løyve',
    body: 'Innkjøp har ikkje fått løyve til å lese SharePoint for deg. Be IT-avdelinga godkjenne appen Innkjøp for heile organisasjonen i Microsoft Entra (SharePoint, AllSites.Manage), og prøv igjen etterpå.',
  },
  consentSent: {
    title: 'Førespurnaden er send til IT-avdelinga',
    body: 'IT-avdelinga må godkjenne appen Innkjøp i Microsoft Entra. Du får e-post når det er gjort; prøv igjen då.',
  },
  declined: {
    title: 'Du godkjende ikkje appen',
    body: 'Innkjøp kan ikkje lese avtalane utan at du svarar ja til det Microsoft spør om. Logg inn igjen og godta; er du i tvil, spør IT-avdelinga.',
  },
  cancelled: {
    title: 'Du er ikkje innlogga',
    body: 'Innlogginga vart avbroten. Logg inn for å sjå avtalane.',
  },
  popupBlocked: {
    title: 'Nettlesaren stoppa innloggingsvindauget',
    body: 'Tillat sprettoppvindauge for denne adressa i nettlesaren, og trykk på knappen igjen.',
  },
  device: {
    title: 'Denne eininga er ikkje godkjend',
    body: 'Organisasjonen din slepp berre inn frå PC-ar og telefonar som IT-avdelinga styrer. Bruk jobb-PC-en din; er det den du sit på, må IT-avdelinga registrere han.',
  },
  policy: {
    title: 'Tryggleiksreglane stoppa innlogginga',
    body: 'Reglane til organisasjonen slepp deg ikkje inn herifrå. Be IT-avdelinga sjå på vilkårsstyrt tilgang i Microsoft Entra, og gje dei nummeret under.',
  },
  secondFactor: {
    title: 'Du må stadfeste kven du er',
    body: 'Tofaktorinnlogginga vart ikkje fullført. Prøv igjen og følg vindauget frå Microsoft; får du det ikkje til, kan IT-avdelinga setje tofaktor opp på nytt for deg.',
  },
  notAssigned: {
    title: 'Du er ikkje lagd til i appen',
    body: 'Be IT-avdelinga leggje deg eller ei gruppe du er med i, til appen Innkjøp i Microsoft Entra, og prøv igjen etterpå.',
  },
  notInvited: {
    title: 'Kontoen din er ikkje invitert',
    body: 'Kommunen som eig avtalane, kjenner ikkje kontoen du er innlogga med. Be innkjøpsleiinga eller den som eig kanalen, invitere deg som gjest; har du fleire kontoar, prøv igjen med ein annan.',
  },
  ownOrganisation: {
    title: 'Organisasjonen din stengjer for dette',
    body: 'IT-avdelinga i din eigen organisasjon må opne for at du loggar inn hos kommunen som eig avtalane (innstillingar for tilgang på tvers av organisasjonar i Microsoft Entra).',
  },
  theirOrganisation: {
    title: 'Kommunen slepp ikkje inn organisasjonen din',
    body: 'Be den som eig kanalen, ta det opp med IT-avdelinga i sin kommune: ho må opne for organisasjonen din i innstillingane for tilgang på tvers i Microsoft Entra.',
  },
  account: {
    title: 'Kontoen din kan ikkje brukast no',
    body: 'Han er låst eller stengd, eller passordet er gått ut. Logg inn på office.com for å sjå kva det er; IT-avdelinga kan opne han att.',
  },
  otherAccount: {
    title: 'Du er innlogga som ein annan',
    body: 'Kontoen vart bytt medan appen var open. Prøv igjen for å starte appen på nytt som den du er no.',
  },
  registration: {
    title: 'Appen er ikkje rett registrert',
    body: 'Microsoft Entra kjenner ikkje appen slik han er sett opp. IT-avdelinga må rette appregistreringa eller config.json; gje dei nummeret under.',
  },
  clock: {
    title: 'Klokka på maskina di går feil',
    body: 'Ho er så langt unna rett tid at innlogginga ikkje blir godteken. Slå på automatisk tid i innstillingane på maskina, og prøv igjen.',
  },
  busy: {
    title: 'Innlogginga hos Microsoft svarar ikkje som ho skal',
    body: 'Det går som regel over av seg sjølv. Vent nokre minutt og prøv igjen.',
  },
  timeout: {
    title: 'Innlogginga tok for lang tid',
    body: 'Det kom ikkje noko svar. Prøv igjen; hjelper ikkje det, lukk og opne Teams eller last sida på nytt.',
  },
  unavailable: {
    title: 'Denne Teams-versjonen kan ikkje logge deg inn',
    body: 'Oppdater Teams, eller opne teams.microsoft.com i nettlesaren. Skjer det der òg, må IT-avdelinga sjå på det.',
  },
  signIn: {
    title: 'Vi fekk ikkje logga deg inn',
    body: 'Prøv igjen. Hjelper ikkje det, lukk og opne Teams; skjer det framleis, send kjenneteiknet under til IT-avdelinga.',
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
    body: 'Sjekk at du har nett, og prøv igjen. Verkar anna i Teams, kan SharePoint eller innlogginga hos Microsoft vere nede; vent nokre minutt.',
  },
  toGuest: {
    title: 'Du er gjest i kanalen',
    body: 'Det er IT-avdelinga i kommunen som eig kanalen, som må hjelpe deg med dette, ikkje di eiga. Be den som eig kanalen, ta det opp der.',
  },
};
