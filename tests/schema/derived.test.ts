import type { AgreementKind } from '../../src/domain/agreement';
import { agreements } from '../../src/schema/agreements';
import { text } from '../../src/schema/column-types';
import { columnsOf, limitsOf, restName, selectOf, type RestRow, type RowValues } from '../../src/schema/list';
import { serviceAreas } from '../../src/schema/service-areas';
import { suppliers } from '../../src/schema/suppliers';

describe('What the data layer derives from a declaration', () => {
  it('reads persons and lookups by id', () => {
    expect(restName(agreements.columns.ownerId)).toBe('OwnerId');
    expect(restName(agreements.columns.serviceAreaIds)).toBe('ServiceAreasId');
    expect(restName(agreements.columns.title)).toBe('Title');
  });

  it('selects the columns asked for, and the id always', () => {
    expect(selectOf(suppliers, ['name', 'email'])).toEqual(['Id', 'Title', 'Email']);
    expect(selectOf(serviceAreas)).toEqual(['Id', 'Title', 'Code', 'SortOrder', 'LeaderId']);
  });

  it('lists columns with the property each belongs to', () => {
    expect(columnsOf(serviceAreas).map(([key, column]) => `${key}:${column.name}`)).toEqual([
      'name:Title',
      'code:Code',
      'order:SortOrder',
      'leaderId:Leader',
    ]);
  });

  it('types rows by REST name and by domain property', () => {
    const row = { OwnerId: 12, ServiceAreasId: [1, 2], ECommerceLink: { Url: 'https://x', Description: null } } satisfies Partial<
      RestRow<typeof agreements>
    >;
    const kind: AgreementKind = 'framework';
    const values = { kind, ownerId: null, cpvCodes: ['30000000'], openEnded: false } satisfies Partial<
      RowValues<typeof agreements>
    >;
    expect([row.OwnerId, values.kind]).toEqual([12, 'framework']);
  });

  it('gives forms the limits of a column', () => {
    expect(limitsOf(agreements.columns.referenceNumber)).toEqual({
      required: true,
      unique: false,
      maxLength: 50,
      min: null,
      max: null,
      choices: null,
    });
    expect(limitsOf(agreements.columns.noticeAmount)).toMatchObject({ min: 0, max: 999 });
    expect(limitsOf(agreements.columns.status).choices).toEqual(['draft', 'signed', 'active', 'terminated', 'ended']);
    expect(limitsOf(agreements.columns.documentLink).maxLength).toBe(255);
  });

  it('indexes what is unique, because SharePoint refuses it otherwise', () => {
    expect(text('Code', 'Kode', { unique: true })).toMatchObject({ unique: true, indexed: true });
  });
});
