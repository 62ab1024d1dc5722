import { differingAttributes, fieldShape, verboseBody } from '../../src/data/provisioning/field-shape';
import { currency, choice, dateTime, integer, lookups, note, people, text, yesNo } from '../../src/schema/column-types';

const largest = 1.7976931348623157e308;

describe('A column as SharePoint’s field', () => {
  it('carries what every column declares', () => {
    const { attributes } = fieldShape(text('Code', 'Kode', { help: 'Kort', required: true, unique: true, maxLength: 20 }));
    expect(attributes).toEqual({
      Title: 'Kode',
      Description: 'Kort',
      Required: true,
      Indexed: true,
      EnforceUniqueValues: true,
      MaxLength: 20,
    });
  });

  it.each([
    [note('N', 'n'), 3, 'SP.FieldMultiLineText', { RichText: false }],
    [integer('N', 'n', { min: 1 }), 9, 'SP.FieldNumber', { DisplayFormat: 0, MinimumValue: 1, MaximumValue: null }],
    [dateTime('N', 'n'), 4, 'SP.FieldDateTime', { DisplayFormat: 1 }],
    [currency('N', 'n'), 10, 'SP.FieldCurrency', { CurrencyLocaleId: 1044 }],
    [yesNo('N', 'n', { default: true }), 8, 'SP.Field', { DefaultValue: '1' }],
    [people('N', 'n'), 20, 'SP.FieldUser', { SelectionMode: 0, AllowMultipleValues: true }],
    [lookups('N', 'n', 'units'), 7, 'SP.FieldLookup', { AllowMultipleValues: true, LookupField: 'Title' }],
    [
      choice('N', 'n', { choices: { a: 'Éin', b: 'To' }, default: 'b' }),
      6,
      'SP.FieldChoice',
      { Choices: ['Éin', 'To'], DefaultValue: 'To' },
    ],
  ] as const)('%# has the number, the class and the attributes of its kind', (column, kind, type, attributes) => {
    expect(fieldShape(column)).toMatchObject({ kind, type, attributes });
  });
});

describe('What differs between a declared and a found field', () => {
  it('is nothing when SharePoint says "no limit", "no default" and "no help" in its own way', () => {
    const found = { MaximumValue: largest, MinimumValue: -largest, DefaultValue: '', Description: null };
    expect(differingAttributes({ MaximumValue: null, MinimumValue: null, DefaultValue: null, Description: '' }, found)).toEqual(
      {},
    );
  });

  it('is the order of choices too, because people see it', () => {
    expect(differingAttributes({ Choices: ['A', 'B'] }, { Choices: ['B', 'A'] })).toEqual({ Choices: ['A', 'B'] });
    expect(differingAttributes({ Choices: ['A', 'B'] }, { Choices: ['A', 'B'] })).toEqual({});
  });

  it('is a limit that somebody has set where none is declared', () => {
    expect(differingAttributes({ MaximumValue: null }, { MaximumValue: 10 })).toEqual({ MaximumValue: null });
    expect(verboseBody('SP.FieldNumber', { MaximumValue: null, MinimumValue: null })).toEqual({
      __metadata: { type: 'SP.FieldNumber' },
      MaximumValue: largest,
      MinimumValue: -largest,
    });
  });

  it('is not the same when a found zero stands where nothing is declared', () => {
    expect(differingAttributes({ MinimumValue: null }, { MinimumValue: 0 })).toEqual({ MinimumValue: null });
  });
});

it('sends choices as a verbose collection', () => {
  expect(verboseBody('SP.FieldChoice', { Choices: ['A'] })).toEqual({
    __metadata: { type: 'SP.FieldChoice' },
    Choices: { results: ['A'] },
  });
});
