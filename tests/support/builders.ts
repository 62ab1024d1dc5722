import type {
  Agreement,
  AgreementDetails,
  AgreementDraft,
  AgreementOption,
  AgreementSupplierContact,
} from '../../src/domain/agreement';
import { unacknowledged, type Assessment } from '../../src/domain/assessment';
import { calendarDate } from '../../src/domain/calendar-date';
import type { CallOff, FollowUp } from '../../src/domain/follow-up';
import type { ResourceGroupMember, ServiceArea, Supplier, Unit } from '../../src/domain/organisation';
import type { Person } from '../../src/domain/person';
import type { Organisation } from '../../src/data/ports/organisation-store';
import { guardedLists, type ListRights, type Session } from '../../src/data/ports/session-store';

/** The day that tests stand on: a Monday, four working days before the option of `anAgreement()` is to be decided. */
export const testToday = calendarDate('2025-11-24');

export function anAgreement(over: Partial<Agreement> = {}): Agreement {
  const id = over.id ?? 1;
  return {
    id,
    title: 'Vaskeritenester',
    purpose: 'Vask av flattøy og arbeidsklede',
    referenceNumber: `2024-${String(id).padStart(3, '0')}`,
    kind: 'framework',
    enteredIntoBy: 'own',
    serviceAreaIds: [1],
    unitId: 1,
    deputyId: 2,
    agreementClass: 'A',
    contractType: 'ordinary',
    cpvCodes: ['98310000'],
    announcedOn: null,
    status: 'active',
    startDate: calendarDate('2024-03-01'),
    endDate: calendarDate('2026-02-28'),
    openEnded: false,
    reviewDate: null,
    notice: { amount: 3, unit: 'months' },
    estimatedValue: 4_000_000,
    maximumValue: 5_000_000,
    purchaseType: 'goodsAndServices',
    ownerId: 1,
    options: [
      anOption({ id: id * 100 + 1, agreementId: id, sequence: 1 }),
      anOption({ id: id * 100 + 2, agreementId: id, sequence: 2 }),
    ],
    suppliers: [{ id: id * 100 + 1, agreementId: id, supplierId: 1, rank: 1 }],
    ...over,
  };
}

export function anOption(over: Partial<AgreementOption> = {}): AgreementOption {
  return { id: 101, agreementId: 1, sequence: 1, months: 12, mode: 'active', notice: null, decision: 'open', ...over };
}

export function agreementDetails(over: Partial<AgreementDetails> = {}): AgreementDetails {
  return {
    caseNumber: '24/1180',
    procedure: 'partIII',
    procurementStartedOn: calendarDate('2023-09-01'),
    standardContract: '',
    standardContractDeviation: '',
    awardMethod: 'ranked',
    callOffSteps: ['Bestill i e-handel.', 'Meld avvik same dag.'],
    callOffLimits: 'Over 200 000 kr: minikonkurranse',
    inECommerce: true,
    eCommerceLink: 'https://e-handel.example/vaskeri',
    environmentalRequirement: '',
    wagesClause: true,
    indexClause: false,
    isPublic: true,
    documentLink: 'https://arkiv.example/24/1180',
    ...over,
  };
}

export function anAgreementDraft(over: Partial<AgreementDraft> = {}): AgreementDraft {
  const { id: _id, options: _options, suppliers: _suppliers, ...terms } = anAgreement();
  return { ...terms, ...agreementDetails(), ...over };
}

export function aSupplierContact(over: Partial<AgreementSupplierContact> = {}): AgreementSupplierContact {
  return {
    id: 101,
    agreementId: 1,
    supplierId: 1,
    rank: 1,
    lot: '',
    contactPerson: 'Kari Lund',
    email: 'kari@fjordvask.example',
    phone: '55 00 00 00',
    ...over,
  };
}

export function aPerson(over: Partial<Person> = {}): Person {
  return { id: 1, name: 'Ingrid Haugland', email: 'ingrid@alver.example', ...over };
}

export function aSupplier(over: Partial<Supplier> = {}): Supplier {
  return {
    id: 1,
    name: 'Fjordvask AS',
    organisationNumber: '974760673',
    municipalityNumber: '4631',
    categories: ['Vask'],
    contactPerson: 'Kari Lund',
    email: 'kari@fjordvask.example',
    phone: '55 00 00 00',
    ...over,
  };
}

export function aServiceArea(over: Partial<ServiceArea> = {}): ServiceArea {
  return { id: 1, name: 'Helse, omsorg og meistring', code: 'HOM', order: 1, leaderId: 3, ...over };
}

export function aUnit(over: Partial<Unit> = {}): Unit {
  return { id: 1, name: 'Knarvik sjukeheim', code: 'KNS', serviceAreaId: 1, leaderId: 1, ...over };
}

export function aResourceGroupMember(over: Partial<ResourceGroupMember> = {}): ResourceGroupMember {
  return { id: 1, personId: 3, serviceAreaId: 1, role: 'resource', from: calendarDate('2022-01-01'), to: null, ...over };
}

export function aFollowUp(over: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 1,
    agreementId: 1,
    title: 'Statusmøte 4. kvartal',
    kind: 'statusMeeting',
    due: calendarDate('2025-12-02'),
    done: null,
    responsibleId: 1,
    outcome: '',
    lesson: '',
    ...over,
  };
}

export function aCallOff(over: Partial<CallOff> = {}): CallOff {
  return {
    id: 1,
    agreementId: 1,
    supplierId: 1,
    unitId: 1,
    periodStart: calendarDate('2025-01-01'),
    periodEnd: calendarDate('2025-10-31'),
    amount: 1_000_000,
    source: 'Rekneskap',
    ...over,
  };
}

export function anAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    id: 1,
    title: 'Reservert kontrakt?',
    kind: 'reservedInclusive',
    agreementId: 1,
    procurementId: null,
    steps: [{ question: 'Reservert?', conclusion: 'Nei', reason: 'Ingen godkjende verksemder leverer tenesta.' }],
    assessorId: 3,
    date: calendarDate('2023-08-15'),
    recordedIn: 'protocol',
    status: 'done',
    ...unacknowledged,
    result: 'ordinary',
    ...over,
  };
}

/** Six service areas are in the real thing; two are enough to tell them apart. */
export function anOrganisation(over: Partial<Organisation> = {}): Organisation {
  return {
    serviceAreas: [aServiceArea(), aServiceArea({ id: 2, name: 'Kultur', code: 'KUL', order: 2, leaderId: null })],
    units: [aUnit(), aUnit({ id: 2, name: 'Biblioteket', code: 'BIB', serviceAreaId: 2, leaderId: null })],
    resourceGroup: [aResourceGroupMember()],
    suppliers: [
      aSupplier(),
      aSupplier({ id: 2, name: 'Vest Tekstil AS', organisationNumber: '923609016', municipalityNumber: '4601' }),
    ],
    ruleValues: [],
    people: [
      aPerson(),
      aPerson({ id: 2, name: 'Olav Bruvik', email: 'olav@alver.example' }),
      aPerson({ id: 3, name: 'Siri Moe', email: 'siri@alver.example' }),
    ],
    ...over,
  };
}

/** Rights to every list: nothing, reading only, or everything. */
export function rightsToAll(rights: ListRights): Session['rights'] {
  return Object.fromEntries(guardedLists.map((list) => [list, rights])) as Session['rights'];
}

/** An agreement owner, who may do everything that the screens offer. `aReaderSession` may only read the register. */
export function aSession(over: Partial<Session> = {}): Session {
  return {
    person: aPerson(),
    isGuest: false,
    roles: ['owner'],
    rights: rightsToAll({ read: true, add: true, edit: true }),
    ...over,
  };
}

const readable = { read: true, add: false, edit: false };
const closed = { read: false, add: false, edit: false };

export function aReaderSession(over: Partial<Session> = {}): Session {
  return aSession({
    person: aPerson({ id: 9, name: 'Tor Tilsett', email: 'tor@alver.example' }),
    roles: ['reader'],
    rights: {
      ...rightsToAll(readable),
      followUps: closed,
      callOffs: closed,
      assessments: closed,
      procurements: closed,
      indicators: closed,
      quoteRequests: closed,
    },
    ...over,
  });
}
