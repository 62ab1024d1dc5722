import type { IndicatorsText } from './indicators-text';

const own = 'avtalene i bruk som kommunen selv har inngått';

export const indicatorsNb: IndicatorsText = {
  of: (months) => ({
    withOwner: {
      name: 'Avtaler med eier',
      definition:
        'Andelen av de signerte og aktive avtalene som har en avtaleeier som ikke har sluttet. Utkast og avtaler som er avsluttet eller sagt opp, teller ikke med.',
      counted: 'Med eier',
      rest: 'Uten eier',
    },
    decidedInTime: {
      name: 'Opsjoner avgjort i tide',
      definition:
        'Andelen av opsjonene med siste frist de siste tolv månedene som ble avgjort innen fristen i avtalen. En opsjon som ingen avgjorde, teller som for sen, også når den gikk av seg selv. Opsjoner som er avgjort uten at datoen er ført, teller ikke med.',
      counted: 'I tide',
      rest: 'For sent eller ikke avgjort',
    },
    usedAfterExpiry: {
      name: 'I bruk etter utløp',
      definition: 'Antallet avtaler som har gått ut, men som det er ført forbruk på for tiden etter siste dag.',
      counted: 'I bruk etter utløp',
      rest: 'Ikke i bruk',
      whole: (count) => `av ${count} som har gått ut`,
    },
    endsWithin: {
      name: `Går ut innen ${months} måneder`,
      definition: `Antallet avtaler i bruk der avtaleperioden er slutt innen ${months} måneder fra i dag, begge dager medregnet. En opsjon forlenger perioden først når den er utløst.`,
      counted: `Går ut innen ${months} måneder`,
      rest: 'Går ut senere',
      whole: (count) => `av ${count} i bruk`,
    },
    revised: {
      name: 'Reviderte avtaler',
      definition: 'Andelen av avtalene i bruk som har en ferdig revisjon.',
      counted: 'Revidert',
      rest: 'Ikke revidert ennå',
    },
    areasWithResource: {
      name: 'Områder med ressursperson',
      definition: 'Andelen av tjenesteområdene som i dag har minst én person i den innkjøpsfaglige ressursgruppen.',
      counted: 'Med ressursperson',
      rest: 'Uten ressursperson',
    },
    procurementsAssessed: {
      name: 'Anskaffelser med vurdering',
      definition:
        'Andelen av anskaffelsene som er planlagt eller kommet lenger, der det er ferdig vurdert om kontrakten egner seg som reservert eller inkluderende. Avlyste anskaffelser teller ikke med.',
      counted: 'Vurdert',
      rest: 'Ikke vurdert',
    },
    agreementsAssessed: {
      name: 'Avtaler med vurdering',
      definition: `Andelen av ${own}, der det er ferdig vurdert om kontrakten egner seg som reservert eller inkluderende, enten på avtalen eller på anskaffelsen som førte til den.`,
      counted: 'Vurdert',
      rest: 'Ikke vurdert',
    },
    reservedOrInclusive: {
      name: 'Reserverte og inkluderende avtaler',
      definition: `Andelen av ${own}, som er reserverte eller inkluderende kontrakter.`,
      counted: 'Reserverte eller inkluderende',
      rest: 'Ordinære',
    },
    standardContract: {
      name: 'Standardkontrakt brukt',
      definition: `Andelen av ${own}, der det er ført hvilken standardkontrakt som er brukt.`,
      counted: 'Med standardkontrakt',
      rest: 'Uten standardkontrakt',
    },
    localSuppliers: {
      name: 'Lokale leverandører',
      definition:
        'Andelen av leverandørene på avtaler i bruk som holder til i Alver (kommunenummer 4631). Leverandører uten kommunenummer teller ikke med.',
      counted: 'I Alver',
      rest: 'I andre kommuner',
    },
    localQuotes: {
      name: 'Minst tre lokale spurt',
      definition:
        'Andelen av små kjøp der minst tre leverandører i Alver (kommunenummer 4631) er spurt om pris. Bare kjøp som kommunens egen regel om tre lokale gjaldt for etter dato og verdi, teller med, og bare når noen er spurt eller valgt. En grunn for å spørre færre teller ikke.',
      counted: 'Minst tre lokale spurt',
      rest: 'Færre enn tre lokale spurt',
    },
    marketDialogue: {
      name: 'Markedsdialog før kunngjøring',
      definition:
        'Andelen av de kunngjorte anskaffelsene der det er ført at kommunen hadde dialog med markedet på forhånd. Avlyste anskaffelser teller ikke med.',
      counted: 'Med markedsdialog',
      rest: 'Uten markedsdialog',
    },
    tendererFeedback: {
      name: 'Tilbakemelding til tapende tilbydere',
      definition: 'Andelen av de tildelte anskaffelsene der det er ført hvilken tilbakemelding de tapende tilbyderne fikk.',
      counted: 'Med tilbakemelding',
      rest: 'Uten tilbakemelding',
    },
    tenderTool: {
      name: 'Gjennomført i KGV',
      definition:
        'Andelen av de kunngjorte anskaffelsene som er omfattet av anskaffelsesloven, der det er ført referanse i konkurransegjennomføringsverktøyet (KGV). Avlyste anskaffelser teller ikke med.',
      counted: 'I KGV',
      rest: 'Uten referanse i KGV',
    },
  }),
  overlap: 'Det som flere tjenesteområder bruker, teller med i hvert område, men bare én gang i hele kommunen.',
  wholeMunicipality: 'Hele kommunen',
  list: 'Indikatorer',
  percent: (number) => `${number} %`,
  part: (count, whole) => `${count} av ${whole}`,
  nothingToMeasure: 'ingen å måle',
  notRead: 'ikke hentet',
  target: {
    met: (target) => `Målet på ${target} er nådd`,
    below: (target) => `Under målet på ${target}`,
    above: (target) => `Over målet på høyst ${target}`,
    summary: (met, all) => `${met} av ${all} mål er nådd`,
  },
  trend: {
    before: (value, period) => `${value} i ${period}`,
    up: (difference) => `opp ${difference}`,
    down: (difference) => `ned ${difference}`,
    same: 'uendret',
    points: (number) => `${number} prosentpoeng`,
    earlier: 'Tidligere målinger:',
  },
  open: (name, figure) => `${name}: ${figure}. Vis det som ligger bak`,
  details: (name) => `Definisjon og rader: ${name}`,
  register: 'Åpne i registeret',
  option: (title, sequence) => `${title}, opsjon ${sequence}`,
  none: 'Ingen',
  leftOut: (names) =>
    `Ikke vist: ${names}. Disse tallene kommer fra lister som bare avtaleeierne, ressursgruppen og innkjøpsledelsen kan lese.`,
  failed: 'Vi fikk ikke hentet alt. Tallene som står her, er riktige.',
  empty: 'Ingenting å måle ennå',
  emptyHelp: 'Når de første avtalene er lagt inn, kommer tallene her.',
};
