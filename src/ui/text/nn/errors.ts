/** What a person reads when something goes wrong: what happened and what to do. Keys are the error codes of `data-errors`. */
export const errors = {
  title: 'Noko gjekk gale',
  unknown: 'Vi fekk ikkje gjort det du bad om. Prøv igjen; skjer det på nytt, sei frå til innkjøpsleiinga.',
  forbidden: 'Du har ikkje rett til dette. Be innkjøpsleiinga om å bli med i gruppa som har retten.',
  notFound: 'Vi finn ikkje dette lenger. Det kan vere fjerna, eller du har ikkje rett til å sjå det.',
  throttled: 'SharePoint bed oss vente litt. Prøv igjen om {{seconds}} sekund.',
  unauthenticated: 'Innlogginga har gått ut. Last sida på nytt for å logge inn att.',
  unreachable: 'Vi når ikkje SharePoint. Sjekk nettet og prøv igjen.',
  outcomeUnknown:
    'Sambandet vart brote medan vi lagra, så vi veit ikkje om endringa kom fram. Opne avtalen på nytt og sjå etter før du prøver igjen.',
  conflict: 'Nokon andre har endra dette etter at du opna det.',
  badRow: 'Rad {{row}} i lista {{list}} har ein feil i kolonnen {{column}}. Opne rada i SharePoint og rett han.',
  invalid: 'Noko i skjemaet er ikkje rett utfylt. Rett det som er merkt, og lagre på nytt.',
  partlySaved: 'Avtalen vart lagra, men ikkje alt som høyrer til. Opne han på nytt, sjå kva som manglar, og lagre det.',
  notAttempted: 'Dette vart ikkje prøvd, fordi noko stoppa før det. Prøv igjen.',
  badRowsTitle_one: '{{count}} rad kan ikkje visast',
  badRowsTitle_other: '{{count}} rader kan ikkje visast',
  asOf: 'Slik var avtalane {{moment}}.',
  asOfAsking: 'Vi hentar det som er endra sidan.',
  rejected: 'SharePoint tok ikkje imot verdien: {{reason}}',
  waiting: {
    title: 'SharePoint har mykje å gjere',
    countdown_one: 'Vi prøver igjen om {{count}} sekund. Det du har skrive, er trygt.',
    countdown_other: 'Vi prøver igjen om {{count}} sekund. Det du har skrive, er trygt.',
    trying: 'Vi prøver igjen no. Det du har skrive, er trygt.',
    said: 'SharePoint har mykje å gjere og bed oss vente litt. Vi prøver igjen av oss sjølve, og det du har skrive, er trygt.',
  },
};
