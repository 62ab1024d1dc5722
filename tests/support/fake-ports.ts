import { ForbiddenError, NotFoundError } from '../../src/data/data-errors';
import type { AgreementPage, AgreementStore } from '../../src/data/ports/agreement-store';
import type { Organisation } from '../../src/data/ports/organisation-store';
import type { Ports } from '../../src/data/ports/ports';
import type { ReminderResponse } from '../../src/domain/answers/reminder-response';
import type { GuardedList } from '../../src/data/ports/session-store';
import type { Agreement, AgreementDetails, AgreementSupplierContact, OptionDecisionRecord } from '../../src/domain/agreement';
import type { Assessment } from '../../src/domain/assessment';
import type { FollowUp } from '../../src/domain/follow-up';
import type { NeedRequest } from '../../src/domain/need-request';
import type { Supplier } from '../../src/domain/organisation';
import { isOpenProcurement, type Procurement } from '../../src/domain/procurement';
import type { QuoteRequest } from '../../src/domain/quote-request';
import type { RevisionCampaign } from '../../src/domain/revision-campaign';
import { fakeChoices } from './fake-choices';
import { fakeIndicators } from './fake-indicators';
import { directoryOf, type FakeContent } from './fake-content';
import { howToBuyOf } from './fake-how-to-buy';
import { fakeFollowUps } from './fake-follow-ups';
import { changedSupplier } from './fake-suppliers';
import { fakeRowStore, fakeRuleValues } from './fake-plan';
import { changeBehind, insert, must, rowsOf, versioned, write, valuesOf } from './fake-rows';
import { oneByOne } from './fake-transfer';
import { agreementDetails, anAgreement, anOrganisation, aSession, aSupplierContact } from './builders';

export type { FakeContent };

/** Ports in memory, with ETags that rise, and what the test can look at or do behind the app's back. */
export interface FakePorts extends Ports {
  readonly stored: {
    agreement(id: number): Agreement & AgreementDetails;
    option(id: number): OptionDecisionRecord;
    readonly agreements: Agreement[];
    readonly followUps: FollowUp[];
    readonly procurements: Procurement[];
    readonly assessments: Assessment[];
    readonly needRequests: NeedRequest[];
    readonly quoteRequests: QuoteRequest[];
    readonly revisionCampaigns: RevisionCampaign[];
    readonly responses: ReminderResponse[];
    readonly suppliers: Organisation['suppliers'];
  };
  /** Somebody else changes an agreement or an option: the next write with an older ETag is a conflict. */
  changedByOther(id: number, change: Partial<Agreement & AgreementDetails>): void;
  optionChangedByOther(optionId: number, change: Partial<OptionDecisionRecord>): void;
  procurementChangedByOther(id: number, change: Partial<Procurement>): void;
  supplierChangedByOther(id: number, change: Partial<Supplier>): void;
}

export function fakePorts(content: Partial<FakeContent> = {}): FakePorts {
  const session = content.session ?? aSession();
  let organisation = content.organisation ?? anOrganisation();
  const agreements = rowsOf<Agreement & AgreementDetails>(
    (content.agreements ?? [anAgreement()]).map((row) => ({ ...row, ...agreementDetails(content.details?.[row.id]) })),
  );
  const options = rowsOf<OptionDecisionRecord>(
    [...agreements.values()].flatMap(({ value }) =>
      value.options.map((option) => ({
        ...option,
        decidedById: null,
        decidedOn: null,
        reason: '',
        ...content.decisions?.[option.id],
      })),
    ),
  );
  const contacts = rowsOf<AgreementSupplierContact>(
    [...agreements.values()].flatMap(({ value }) =>
      (content.contacts?.[value.id] ?? value.suppliers.map((row) => aSupplierContact(row))).slice(),
    ),
  );
  const followUps = rowsOf(content.followUps ?? []);
  const assessments = rowsOf(content.assessments ?? []);
  const procurements = rowsOf(content.procurements ?? []);
  const callOffs = [...(content.callOffs ?? [])];
  const responses = [...(content.responses ?? [])];
  const needRequests = rowsOf(content.needRequests ?? []);
  const quoteRequests = rowsOf(content.quoteRequests ?? []);
  const revisionCampaigns = rowsOf(content.revisionCampaigns ?? []);
  let lastId = 10_000;
  const newId = () => (lastId += 1);

  const allow = (list: GuardedList, right: 'read' | 'add' | 'edit') => {
    if (!session.rights[list][right]) throw new ForbiddenError(`${session.person.name} may not ${right} ${list}.`);
  };
  const optionsOf = (id: number) =>
    [...options.values()].filter((row) => row.value.agreementId === id).toSorted((a, b) => a.value.sequence - b.value.sequence);
  const contactsOf = (id: number) => [...contacts.values()].filter((row) => row.value.agreementId === id);
  const page = (id: number): AgreementPage => {
    const own = versioned(must(agreements, id));
    return {
      etag: own.etag,
      value: {
        ...own.value,
        options: optionsOf(id).map(({ value: { decidedById: _by, decidedOn: _on, reason: _reason, ...option } }) => option),
        suppliers: contactsOf(id).map(({ value: { id: rowId, agreementId, supplierId, rank } }) => ({
          id: rowId,
          agreementId,
          supplierId,
          rank,
        })),
      },
      options: optionsOf(id).map(versioned),
      suppliers: contactsOf(id).map(versioned),
    };
  };
  const putChildren = (id: number, change: Parameters<AgreementStore['create']>[0]) => {
    const keptOptions = new Set(change.options.map((option) => option.id));
    for (const { value } of optionsOf(id)) if (!keptOptions.has(value.id)) options.delete(value.id);
    for (const draft of change.options) {
      const before = draft.id === undefined ? undefined : options.get(draft.id);
      const rowId = draft.id ?? (lastId += 1);
      const fresh = { decision: 'open', decidedById: null, decidedOn: null, reason: '' } as const;
      options.set(rowId, {
        value: { ...(before?.value ?? fresh), ...draft, id: rowId, agreementId: id },
        version: (before?.version ?? 0) + 1,
      });
    }
    const keptSuppliers = new Set(change.suppliers.map((supplier) => supplier.id));
    for (const { value } of contactsOf(id)) if (!keptSuppliers.has(value.id)) contacts.delete(value.id);
    for (const draft of change.suppliers) {
      const rowId = draft.id ?? (lastId += 1);
      contacts.set(rowId, {
        value: { ...draft, id: rowId, agreementId: id },
        version: (contacts.get(rowId)?.version ?? 0) + 1,
      });
    }
  };

  const assessed = fakeRowStore<Assessment>(assessments, 'assessments', allow, newId);

  return {
    register: {
      open: async () => ({ session, organisation, agreements: [...agreements.keys()].map((id) => page(id).value) }),
      forget: async () => undefined,
    },
    agreements: {
      register: async () => [...agreements.keys()].map((id) => page(id).value),
      open: async (id) => page(id),
      howToBuy: async (ids) => howToBuyOf(agreements, ids),
      create: async (change) => {
        allow('agreements', 'add');
        const id = (lastId += 1);
        insert(agreements, { ...change.draft, id, options: [], suppliers: [] });
        putChildren(id, change);
        return page(id);
      },
      update: async (before, change) => {
        allow('agreements', 'edit');
        write(agreements, before.value.id, before.etag, { ...before.value, ...change.draft });
        putChildren(before.value.id, change);
        return page(before.value.id);
      },
      decideOption: async (option, change) => {
        allow('agreementOptions', 'edit');
        return write(options, option.value.id, option.etag, { ...option.value, ...change });
      },
      transferOwner: async (ids, newOwnerId, options) => {
        allow('agreements', 'edit');
        return oneByOne(
          ids,
          async (id) => {
            await content.beforeTransferOf?.(id);
            const row = must(agreements, id);
            agreements.set(id, { value: { ...row.value, ownerId: newOwnerId }, version: row.version + 1 });
          },
          options,
        );
      },
      history: async (id) => content.history?.[id] ?? [],
    },
    organisation: {
      organisation: async () => organisation,
      addSupplier: async (supplier) => {
        allow('suppliers', 'add');
        const added = { ...supplier, id: (lastId += 1) };
        organisation = { ...organisation, suppliers: [...organisation.suppliers, added] };
        return added;
      },
      updateSupplier: async (before, change) => {
        allow('suppliers', 'edit');
        const { updated, suppliers } = changedSupplier(organisation.suppliers, before, change);
        organisation = { ...organisation, suppliers };
        return updated;
      },
    },
    ...fakeFollowUps(followUps, callOffs, allow, newId),
    assessments: {
      forAgreement: async (id) => (await assessed.all()).filter(({ value }) => value.agreementId === id),
      forProcurement: async (id) => (await assessed.all()).filter(({ value }) => value.procurementId === id),
      ofKinds: async (kinds) => (await assessed.all()).filter(({ value }) => kinds.includes(value.kind)),
      waiting: async () => (await assessed.all()).map(({ value }) => value).filter(({ status }) => status !== 'done'),
      revisions: async () => (await assessed.all()).map(({ value }) => value).filter(({ kind }) => kind === 'revision'),
      get: async (id) => {
        allow('assessments', 'read');
        return versioned(must(assessments, id));
      },
      add: assessed.add,
      update: assessed.update,
    },
    procurements: {
      open: async () => {
        allow('procurements', 'read');
        return [...procurements.values()].map((row) => row.value).filter(isOpenProcurement);
      },
      get: async (id) => {
        allow('procurements', 'read');
        return versioned(must(procurements, id));
      },
      forAgreement: async (id) => {
        allow('procurements', 'read');
        const isOf = ({ replacesAgreementId, resultingAgreementId }: Procurement) =>
          [replacesAgreementId, resultingAgreementId].includes(id);
        return [...procurements.values()].filter(({ value }) => isOf(value)).map(versioned);
      },
      ...fakeRowStore(procurements, 'procurements', allow, newId),
    },
    needRequests: fakeRowStore(needRequests, 'needRequests', allow, newId),
    quoteRequests: fakeRowStore(quoteRequests, 'quoteRequests', allow, newId),
    revisionCampaigns: fakeRowStore(revisionCampaigns, 'revisionCampaigns', allow, newId),
    ruleValues: fakeRuleValues(organisation.ruleValues, allow, newId),
    guidance: { documents: async () => content.guidance ?? [] },
    reminderResponses: {
      byPerson: async (personId) => responses.filter((row) => row.byId === personId),
      add: async (response) => {
        allow('reminderResponses', 'add');
        const added = { ...response, id: (lastId += 1) };
        responses.push(added);
        return added;
      },
    },
    indicators: fakeIndicators({
      allow,
      measured: content.measured ?? [],
      assessments,
      procurements,
      quoteRequests,
      options,
      agreements,
    }),
    choices: fakeChoices(content.choices),
    session: { current: async () => session },
    directory: {
      search: async (text) =>
        directoryOf(content, organisation).filter((row) => row.name.toLowerCase().includes(text.toLowerCase())),
      ensure: async (loginName) => {
        const found = directoryOf(content, organisation).find((row) => row.loginName === loginName);
        if (!found) throw new NotFoundError(`There is no person ${loginName}.`);
        const known = organisation.people.find((person) => person.email === found.email);
        return known ?? { id: (lastId += 1), name: found.name, email: found.email };
      },
    },
    stored: {
      agreement: (id) => page(id).value,
      option: (id) => must(options, id).value,
      get agreements() {
        return [...agreements.keys()].map((id) => page(id).value);
      },
      get followUps() {
        return valuesOf(followUps);
      },
      get procurements() {
        return valuesOf(procurements);
      },
      get assessments() {
        return valuesOf(assessments);
      },
      get needRequests() {
        return valuesOf(needRequests);
      },
      get quoteRequests() {
        return valuesOf(quoteRequests);
      },
      get revisionCampaigns() {
        return valuesOf(revisionCampaigns);
      },
      get responses() {
        return [...responses];
      },
      get suppliers() {
        return organisation.suppliers;
      },
    },
    changedByOther: (id, change) => changeBehind(agreements, id, change),
    supplierChangedByOther: (id, change) => {
      const suppliers = organisation.suppliers.map((row) => (row.id === id ? { ...row, ...change } : row));
      organisation = { ...organisation, suppliers };
    },
    procurementChangedByOther: (id, change) => changeBehind(procurements, id, change),
    optionChangedByOther: (id, change) => changeBehind(options, id, change),
  };
}
