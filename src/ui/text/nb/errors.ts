import type { errors as nn } from '../nn/errors';
import type { Texts } from '../texts';

export const errors: Texts<typeof nn> = {
  title: 'Noe gikk galt',
  unknown: 'Vi fikk ikke gjort det du ba om. Prøv igjen; skjer det på nytt, si fra til innkjøpsledelsen.',
  forbidden: 'Du har ikke rett til dette. Be innkjøpsledelsen om å bli med i gruppen som har retten.',
  notFound: 'Vi finner ikke dette lenger. Det kan være fjernet, eller du har ikke rett til å se det.',
  throttled: 'SharePoint ber oss vente litt. Prøv igjen om {{seconds}} sekunder.',
  unauthenticated: 'Innloggingen har gått ut. Last siden på nytt for å logge inn igjen.',
  unreachable: 'Vi når ikke SharePoint. Sjekk nettet og prøv igjen.',
  outcomeUnknown:
    'Forbindelsen brøt mens vi lagret, så vi vet ikke om endringen kom fram. Åpne avtalen på nytt og se etter før du prøver igjen.',
  conflict: 'Noen andre har endret dette etter at du åpnet det.',
  badRow: 'Rad {{row}} i listen {{list}} har en feil i kolonnen {{column}}. Åpne raden i SharePoint og rett den.',
  invalid: 'Noe i skjemaet er ikke riktig utfylt. Rett det som er merket, og lagre på nytt.',
  partlySaved: 'Avtalen ble lagret, men ikke alt som hører til. Åpne den på nytt, se hva som mangler, og lagre det.',
  notAttempted: 'Dette ble ikke prøvd, fordi noe stoppet før det. Prøv igjen.',
  badRowsTitle_one: '{{count}} rad kan ikke vises',
  badRowsTitle_other: '{{count}} rader kan ikke vises',
  asOf: 'Slik var avtalene {{moment}}.',
  asOfAsking: 'Vi henter det som er endret siden.',
  rejected: 'SharePoint tok ikke imot verdien: {{reason}}',
  waiting: {
    title: 'SharePoint har mye å gjøre',
    countdown_one: 'Vi prøver igjen om {{count}} sekund. Det du har skrevet, er trygt.',
    countdown_other: 'Vi prøver igjen om {{count}} sekunder. Det du har skrevet, er trygt.',
    trying: 'Vi prøver igjen nå. Det du har skrevet, er trygt.',
    said: 'SharePoint har mye å gjøre og ber oss vente litt. Vi prøver igjen av oss selv, og det du har skrevet, er trygt.',
  },
};
