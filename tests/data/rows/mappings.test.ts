import { BadRowError } from '../../../src/data/data-errors';
import { agreementMapping } from '../../../src/data/mappings/agreement-mapping';
import { assessmentMapping } from '../../../src/data/mappings/work-mappings';
import { readRows } from '../../../src/data/rows/row-reader';

const row = {
  Id: 7,
  Title: 'Kontormøblar',
  ReferenceNumber: '2024-01',
  AgreementKind: 'Rammeavtale',
  PurchaseType: 'Varer og tenester',
  EnteredIntoBy: 'Alver kommune',
  ServiceAreasId: [2, 1],
  OwnerId: 11,
  Status: 'Aktiv',
  StartDate: '2024-02-29T23:00:00Z',
  EndDate: '2026-02-27T23:00:00Z',
  NoticeAmount: 3,
  NoticeUnit: 'Månader',
  EstimatedValue: 1_250_000,
  AgreementClass: 'A',
  ContractType: 'Ordinær',
  CpvCodes: '39130000\n39100000',
};

describe('an agreement row', () => {
  test('becomes what the register shows', () => {
    expect(agreementMapping.read(row)).toEqual({
      id: 7,
      title: 'Kontormøblar',
      purpose: '',
      referenceNumber: '2024-01',
      kind: 'framework',
      purchaseType: 'goodsAndServices',
      enteredIntoBy: 'own',
      serviceAreaIds: [2, 1],
      unitId: null,
      ownerId: 11,
      deputyId: null,
      status: 'active',
      startDate: '2024-03-01',
      endDate: '2026-02-28',
      openEnded: false,
      reviewDate: null,
      notice: { amount: 3, unit: 'months' },
      estimatedValue: 1_250_000,
      maximumValue: null,
      agreementClass: 'A',
      contractType: 'ordinary',
      cpvCodes: ['39130000', '39100000'],
      announcedOn: null,
    });
  });

  test.each([
    [{ Title: null }, 'Avtalar row 7, column Namn på avtalen: is empty.'],
    [{ Status: 'Sletta' }, 'Avtalar row 7, column Status: holds "Sletta", expected one of'],
    [{ StartDate: null }, 'Avtalar row 7, column Startdato: is empty.'],
    [{ EndDate: null }, 'column Sluttdato utan opsjonar: is empty although the agreement is not open-ended.'],
    [{ EstimatedValue: 'mykje' }, 'column Anslått verdi: holds "mykje", expected a number.'],
  ])('that a person spoiled in SharePoint says where: %j', (spoiled, message) => {
    expect(() => agreementMapping.read({ ...row, ...spoiled })).toThrow(message);
    expect(() => agreementMapping.read({ ...row, ...spoiled })).toThrow(BadRowError);
  });

  test('without an end is fine when it is open-ended', () => {
    expect(agreementMapping.read({ ...row, EndDate: null, OpenEnded: true })).toMatchObject({ endDate: null, openEnded: true });
  });
});

test('one bad row is told of and the others are read', () => {
  const bad: BadRowError[] = [];
  const rows = readRows([row, { ...row, Id: 8, Title: '' }, { ...row, Id: 9 }], agreementMapping.read, (error) =>
    bad.push(error),
  );
  expect(rows.map(({ id }) => id)).toEqual([7, 9]);
  expect(bad).toMatchObject([{ list: 'Avtalar', rowId: 8, column: 'Namn på avtalen', problem: 'is empty' }]);
});

test('a fault of our own is not taken for a bad row', () => {
  const broken = () =>
    readRows(
      [row],
      () => JSON.parse('{') as unknown,
      () => undefined,
    );
  expect(broken).toThrow(SyntaxError);
});

test('an assessment whose steps are something else is a bad row', () => {
  const assessment = { Id: 1, Title: 'Revisjon', AssessmentKind: 'Revisjon', Status: 'Utkast', Steps: '[{"question":"?"}]' };
  expect(() => assessmentMapping.read(assessment)).toThrow(BadRowError);
});
