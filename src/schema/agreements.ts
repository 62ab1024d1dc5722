import type {
  AgreementClass,
  AgreementKind,
  AgreementParty,
  AgreementStatus,
  AwardMethod,
  ContractType,
} from '../domain/agreement';
import { choice, currency, date, integer, lines, link, lookup, lookups, note, person, text, yesNo } from './column-types';
import { registerRights } from './groups';
import { list } from './list';
import { noticeUnits, procedureParts, purchaseTypes } from './shared-choices';

const kinds: Readonly<Record<AgreementKind, string>> = {
  framework: 'Rammeavtale',
  single: 'Enkeltkontrakt',
  dynamicPurchasingSystem: 'Dynamisk innkjøpsordning',
};
const parties: Readonly<Record<AgreementParty, string>> = {
  own: 'Alver kommune',
  bergen: 'Bergen kommune',
  cooperation: 'Anna samarbeid',
};
const statuses: Readonly<Record<AgreementStatus, string>> = {
  draft: 'Utkast',
  signed: 'Signert',
  active: 'Aktiv',
  terminated: 'Sagt opp',
  ended: 'Avslutta',
};
const classes: Readonly<Record<AgreementClass, string>> = { A: 'A', B: 'B', C: 'C' };
const contractTypes: Readonly<Record<ContractType, string>> = {
  reserved: 'Reservert',
  inclusive: 'Inkluderande',
  ordinary: 'Ordinær',
};
const awardMethods: Readonly<Record<AwardMethod, string>> = {
  ranked: 'Rangert rekkjefølgje',
  allocationKey: 'Fordelingsnøkkel',
  miniCompetition: 'Minikonkurranse',
  single: 'Éin leverandør',
};

/** The register: one row is one agreement. */
export const agreements = list({
  key: 'agreements',
  title: 'Avtalar',
  description: 'Innkjøpsavtalane til kommunen: éi rad er éin avtale.',
  rights: registerRights,
  columns: {
    title: text('Title', 'Namn på avtalen', { required: true, help: 'Kort namn som folk kjenner att, t.d. «Kontormøblar».' }),
    purpose: text('Purpose', 'Kva avtalen er til', {
      help: 'Kva ein kjøper på avtalen, med dei orda ein tilsett ville søkt med.',
    }),
    referenceNumber: text('ReferenceNumber', 'Avtalenummer', {
      required: true,
      indexed: true,
      maxLength: 50,
      help: 'Kommunen sitt nummer på avtalen.',
    }),
    caseNumber: text('CaseNumber', 'Saksnummer', { maxLength: 50, help: 'Saka i arkivet, t.d. 2024/1234.' }),
    kind: choice('AgreementKind', 'Avtaletype', { choices: kinds, default: 'framework', required: true }),
    purchaseType: choice('PurchaseType', 'Kva som blir kjøpt', {
      choices: purchaseTypes,
      default: 'goodsAndServices',
      required: true,
      help: 'Avgjer kva terskelverdiar som gjeld.',
    }),
    enteredIntoBy: choice('EnteredIntoBy', 'Inngått av', { choices: parties, default: 'own', required: true }),
    serviceAreaIds: lookups('ServiceAreas', 'Tenesteområde', 'serviceAreas', {
      help: 'Tenesteområda som kan bruke avtalen. Tomt tyder alle.',
    }),
    unitId: lookup('Unit', 'Ansvarleg eining', 'units', {
      indexed: true,
      help: 'Avtaleforvaltninga ligg på eininga som nyttar avtalen.',
    }),
    ownerId: person('Owner', 'Avtaleeigar', { indexed: true, help: 'Får varsel om fristar og avgjerder.' }),
    deputyId: person('Deputy', 'Stedfortredar', { indexed: true }),
    status: choice('Status', 'Status', {
      choices: statuses,
      default: 'draft',
      required: true,
      indexed: true,
      help: 'At ein avtale er gått ut, blir rekna ut frå datoane og skal ikkje førast her.',
    }),
    startDate: date('StartDate', 'Startdato', { required: true, indexed: true, help: 'Første dag avtalen gjeld.' }),
    endDate: date('EndDate', 'Sluttdato utan opsjonar', {
      indexed: true,
      help: 'Siste dag avtalen gjeld om ingen opsjon blir utløyst, til og med.',
    }),
    openEnded: yesNo('OpenEnded', 'Løpande avtale', { help: 'Avtalen gjeld til han blir sagt opp.' }),
    reviewDate: date('ReviewDate', 'Gjennomgang', { indexed: true, help: 'Dagen avtalen skal vurderast på nytt.' }),
    noticeAmount: integer('NoticeAmount', 'Varslingsfrist', {
      min: 0,
      max: 999,
      help: 'Kor lenge før avtaleperioden er slutt det må seiast frå.',
    }),
    noticeUnit: choice('NoticeUnit', 'Varslingsfrist i', { choices: noticeUnits }),
    estimatedValue: currency('EstimatedValue', 'Anslått verdi', {
      min: 0,
      help: 'Kroner utan meirverdiavgift for heile den moglege avtaleperioden, opsjonar medrekna.',
    }),
    maximumValue: currency('MaximumValue', 'Maksverdi', {
      min: 0,
      help: 'Taket for alle avrop, i kroner utan meirverdiavgift.',
    }),
    procedure: choice('Procedure', 'Prosedyre', { choices: procedureParts, help: 'Delen av forskrifta anskaffinga følgde.' }),
    procurementStartedOn: date('ProcurementStartedOn', 'Anskaffinga starta', {
      help: 'Avgjer kva regelverk som gjeld for avtalen.',
    }),
    cpvCodes: lines('CpvCodes', 'CPV-kodar', { maxLength: 2000, help: 'Éin kode på kvar linje.' }),
    agreementClass: choice('AgreementClass', 'Klasse', {
      choices: classes,
      default: 'C',
      required: true,
      help: 'A er dei viktigaste avtalane og får tettast oppfølging.',
    }),
    contractType: choice('ContractType', 'Reservert eller inkluderande', {
      choices: contractTypes,
      default: 'ordinary',
      required: true,
      help: 'Utfallet av vurderinga av reservert og inkluderande kontrakt.',
    }),
    standardContract: text('StandardContract', 'Standardkontrakt', { help: 'Namnet på standardkontrakten som er nytta.' }),
    standardContractDeviation: note('StandardContractDeviation', 'Kvifor ikkje standardkontrakt', {
      maxLength: 2000,
      help: 'Grunngjeving når eigen standardkontrakt ikkje er nytta.',
    }),
    awardMethod: choice('AwardMethod', 'Tildeling av avrop', { choices: awardMethods }),
    callOffSteps: lines('CallOffSteps', 'Slik gjer du avrop', { help: 'Eitt steg på kvar linje, i rekkjefølgje.' }),
    callOffLimits: note('CallOffLimits', 'Grenser for avrop', {
      maxLength: 2000,
      help: 'T.d. «Over 200 000 kr: minikonkurranse».',
    }),
    inECommerce: yesNo('InECommerce', 'I e-handel'),
    eCommerceLink: link('ECommerceLink', 'Lenkje til e-handel'),
    environmentalRequirement: note('EnvironmentalRequirement', 'Miljøkrav', { maxLength: 4000 }),
    wagesClause: yesNo('WagesClause', 'Krav til løns- og arbeidsvilkår'),
    indexClause: yesNo('IndexClause', 'Prisregulering etter indeks'),
    isPublic: yesNo('IsPublic', 'Offentleg', { help: 'Avtalen blir vist i den opne lista over avtalar.' }),
    documentLink: link('DocumentLink', 'Avtaledokument', { help: 'Lenkje til dokumenta i arkivet.' }),
    announcedOn: date('AnnouncedOn', 'Gjort kjend', {
      indexed: true,
      help: 'Dagen dei tilsette fekk vite om avtalen.',
    }),
  },
  views: [
    {
      name: 'Register',
      title: 'Alle avtalar',
      fields: [
        'LinkTitle',
        'ReferenceNumber',
        'AgreementKind',
        'ServiceAreas',
        'Unit',
        'Owner',
        'Status',
        'StartDate',
        'EndDate',
      ],
    },
    {
      name: 'ByEndDate',
      title: 'Etter sluttdato',
      fields: ['LinkTitle', 'ReferenceNumber', 'EndDate', 'Owner', 'Deputy', 'Status'],
      query: '<OrderBy><FieldRef Name="EndDate" /></OrderBy>',
    },
    {
      name: 'WithoutOwner',
      title: 'Utan eigar',
      fields: ['LinkTitle', 'ReferenceNumber', 'Unit', 'EndDate', 'Status'],
      query: '<Where><IsNull><FieldRef Name="Owner" /></IsNull></Where>',
    },
  ],
});
