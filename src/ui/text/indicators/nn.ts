import type { IndicatorsText } from './indicators-text';

const own = 'avtalane i bruk som kommunen sjølv har inngått';

export const indicatorsNn: IndicatorsText = {
  of: (months) => ({
    withOwner: {
      name: 'Avtalar med eigar',
      definition:
        'Delen av dei signerte og aktive avtalane som har ein avtaleeigar som ikkje har slutta. Utkast og avtalar som er avslutta eller sagde opp, tel ikkje med.',
      counted: 'Med eigar',
      rest: 'Utan eigar',
    },
    decidedInTime: {
      name: 'Opsjonar avgjorde i tide',
      definition:
        'Delen av opsjonane med siste frist dei siste tolv månadene som vart avgjorde innan fristen i avtalen. Ein opsjon som ingen avgjorde, tel som for sein, også når han gjekk av seg sjølv. Opsjonar som er avgjorde utan at datoen er ført, tel ikkje med.',
      counted: 'I tide',
      rest: 'For seint eller ikkje avgjorde',
    },
    usedAfterExpiry: {
      name: 'I bruk etter utløp',
      definition: 'Talet på avtalar som har gått ut, men som det er ført forbruk på for tida etter siste dag.',
      counted: 'I bruk etter utløp',
      rest: 'Ikkje i bruk',
      whole: (count) => `av ${count} som har gått ut`,
    },
    endsWithin: {
      name: `Går ut innan ${months} månader`,
      definition: `Talet på avtalar i bruk der avtaleperioden er slutt innan ${months} månader frå i dag, begge dagane medrekna. Ein opsjon forlengjer perioden først når han er utløyst.`,
      counted: `Går ut innan ${months} månader`,
      rest: 'Går ut seinare',
      whole: (count) => `av ${count} i bruk`,
    },
    revised: {
      name: 'Reviderte avtalar',
      definition: 'Delen av avtalane i bruk som har ein ferdig revisjon.',
      counted: 'Reviderte',
      rest: 'Ikkje reviderte enno',
    },
    areasWithResource: {
      name: 'Område med ressursperson',
      definition: 'Delen av tenesteområda som i dag har minst éin person i den innkjøpsfaglege ressursgruppa.',
      counted: 'Med ressursperson',
      rest: 'Utan ressursperson',
    },
    procurementsAssessed: {
      name: 'Anskaffingar med vurdering',
      definition:
        'Delen av anskaffingane som er planlagde eller komne lenger, der det er ferdig vurdert om kontrakten eignar seg som reservert eller inkluderande. Avlyste anskaffingar tel ikkje med.',
      counted: 'Vurderte',
      rest: 'Ikkje vurderte',
    },
    agreementsAssessed: {
      name: 'Avtalar med vurdering',
      definition: `Delen av ${own}, der det er ferdig vurdert om kontrakten eignar seg som reservert eller inkluderande, anten på avtalen eller på anskaffinga som førte til han.`,
      counted: 'Vurderte',
      rest: 'Ikkje vurderte',
    },
    reservedOrInclusive: {
      name: 'Reserverte og inkluderande avtalar',
      definition: `Delen av ${own}, som er reserverte eller inkluderande kontraktar.`,
      counted: 'Reserverte eller inkluderande',
      rest: 'Ordinære',
    },
    standardContract: {
      name: 'Standardkontrakt nytta',
      definition: `Delen av ${own}, der det er ført kva standardkontrakt som er nytta.`,
      counted: 'Med standardkontrakt',
      rest: 'Utan standardkontrakt',
    },
    localSuppliers: {
      name: 'Lokale leverandørar',
      definition:
        'Delen av leverandørane på avtalar i bruk som held til i Alver (kommunenummer 4631). Leverandørar utan kommunenummer tel ikkje med.',
      counted: 'I Alver',
      rest: 'I andre kommunar',
    },
    localQuotes: {
      name: 'Minst tre lokale spurde',
      definition:
        'Delen av små kjøp der minst tre leverandørar i Alver (kommunenummer 4631) er spurde om pris. Berre kjøp som kommunen sin eigen regel om tre lokale galdt for etter dato og verdi, tel med, og berre når nokon er spurde eller vald. Ein grunn for å spørje færre tel ikkje.',
      counted: 'Minst tre lokale spurde',
      rest: 'Færre enn tre lokale spurde',
    },
    marketDialogue: {
      name: 'Marknadsdialog før kunngjering',
      definition:
        'Delen av dei kunngjorde anskaffingane der det er ført at kommunen hadde dialog med marknaden på førehand. Avlyste anskaffingar tel ikkje med.',
      counted: 'Med marknadsdialog',
      rest: 'Utan marknadsdialog',
    },
    tendererFeedback: {
      name: 'Tilbakemelding til tapande tilbydarar',
      definition: 'Delen av dei tildelte anskaffingane der det er ført kva tilbakemelding dei tapande tilbydarane fekk.',
      counted: 'Med tilbakemelding',
      rest: 'Utan tilbakemelding',
    },
    tenderTool: {
      name: 'Gjennomført i KGV',
      definition:
        'Delen av dei kunngjorde anskaffingane som er omfatta av anskaffingslova, der det er ført referanse i konkurransegjennomføringsverktøyet (KGV). Avlyste anskaffingar tel ikkje med.',
      counted: 'I KGV',
      rest: 'Utan referanse i KGV',
    },
  }),
  overlap: 'Det som fleire tenesteområde brukar, tel med i kvart område, men berre éin gong i heile kommunen.',
  wholeMunicipality: 'Heile kommunen',
  list: 'Indikatorar',
  percent: (number) => `${number} %`,
  part: (count, whole) => `${count} av ${whole}`,
  nothingToMeasure: 'ingen å måle',
  notRead: 'ikkje henta',
  target: {
    met: (target) => `Målet på ${target} er nådd`,
    below: (target) => `Under målet på ${target}`,
    above: (target) => `Over målet på høgst ${target}`,
    summary: (met, all) => `${met} av ${all} mål er nådde`,
  },
  trend: {
    before: (value, period) => `${value} i ${period}`,
    up: (difference) => `opp ${difference}`,
    down: (difference) => `ned ${difference}`,
    same: 'uendra',
    points: (number) => `${number} prosentpoeng`,
    earlier: 'Tidlegare målingar:',
  },
  open: (name, figure) => `${name}: ${figure}. Vis det som ligg bak`,
  details: (name) => `Definisjon og rader: ${name}`,
  register: 'Opne i registeret',
  option: (title, sequence) => `${title}, opsjon ${sequence}`,
  none: 'Ingen',
  leftOut: (names) =>
    `Ikkje vist: ${names}. Desse tala kjem frå lister som berre avtaleeigarane, ressursgruppa og innkjøpsleiinga kan lese.`,
  failed: 'Vi fekk ikkje henta alt. Tala som står her, er rette.',
  empty: 'Ingenting å måle enno',
  emptyHelp: 'Når dei første avtalane er lagde inn, kjem tala her.',
};
