import type { Behaviour } from './support/behaviour';
import { finds, measured, schema, test } from './support/caml-query';

/** Lookups, persons, several values and dates in a condition. */
export const camlReferences: readonly Behaviour[] = [
  finds(
    'A lookup is asked by the text it shows',
    test('Eq', 'Unit', 'Lookup', 'Ein'),
    ['Alfa', 'Ålesund'],
    'D',
    `${schema}/value-element-query`,
  ),
  finds(
    "With LookupId='TRUE' a lookup is asked by its id",
    test('Eq', 'Unit', 'Lookup', '2', " LookupId='TRUE'"),
    ['Beta'],
    'D',
    `${schema}/fieldref-element-query`,
  ),
  finds(
    '<UserID/> stands for whoever asks',
    test('Eq', 'Owner', 'Integer', '<UserID/>'),
    ['Alfa'],
    'D',
    `${schema}/userid-element`,
  ),
  finds(
    'Includes finds a value among several',
    test('Includes', 'Units', 'LookupMulti', '2', " LookupId='TRUE'"),
    ['Alfa', 'Beta'],
    'D',
    `${schema}/includes-element-query`,
  ),
  finds(
    'Includes finds a shown text among several lookups',
    test('Includes', 'Units', 'LookupMulti', 'Ein'),
    ['Alfa'],
    'W',
    measured,
  ),
  finds(
    'Eq on several lookups asks the same as Includes',
    test('Eq', 'Units', 'LookupMulti', 'To'),
    ['Alfa', 'Beta'],
    'W',
    measured,
  ),
  finds(
    'NotIncludes takes the rows without any value too',
    test('NotIncludes', 'Units', 'LookupMulti', 'Ein'),
    ['Beta', 'Gamma', 'delta', 'Ålesund'],
    'W',
    measured,
  ),
  finds('Eq on several choices asks for a member', test('Eq', 'Tags', 'MultiChoice', 'red'), ['Alfa', 'Beta'], 'W', measured),
  finds(
    'Neq on several choices takes the empty ones too',
    test('Neq', 'Tags', 'MultiChoice', 'red'),
    ['Gamma', 'delta', 'Ålesund'],
    'W',
    measured,
  ),
  finds(
    'Includes on several choices finds nothing, without an error',
    test('Includes', 'Tags', 'MultiChoice', 'red'),
    [],
    'W',
    measured,
  ),

  finds(
    'Without IncludeTimeValue only the day of a date counts',
    test('Eq', 'Moment', 'DateTime', '2026-06-15T00:00:00Z'),
    ['Alfa'],
    'D',
    `${schema}/value-element-query`,
  ),
  finds(
    'Lt on a day leaves that day out',
    test('Lt', 'Moment', 'DateTime', '2026-06-20T23:00:00Z'),
    ['Alfa'],
    'D',
    `${schema}/lt-element-query`,
  ),
  finds(
    'Geq on a day takes that day',
    test('Geq', 'Moment', 'DateTime', '2026-06-20T23:00:00Z'),
    ['Gamma'],
    'D',
    `${schema}/geq-element-query`,
  ),
  finds(
    'With IncludeTimeValue and StorageTZ a date is a moment in UTC',
    "<Eq><FieldRef Name='Moment'/><Value Type='DateTime' IncludeTimeValue='TRUE' StorageTZ='TRUE'>2026-06-15T12:00:00Z</Value></Eq>",
    ['Alfa'],
    'D',
    'https://learn.microsoft.com/previous-versions/office/developer/sharepoint2003/dd586695(v=office.11)',
  ),
  finds('<Today/> is the present day', test('Lt', 'Created', 'DateTime', '<Today/>'), [], 'D', `${schema}/today-element`),
  finds(
    'OffsetDays moves <Today/>',
    test('Lt', 'Created', 'DateTime', "<Today OffsetDays='1'/>"),
    ['Alfa', 'Beta', 'Gamma', 'delta', 'Ålesund'],
    'D',
    `${schema}/today-element`,
  ),
  finds(
    'An unknown element in a value is taken and finds nothing',
    test('Leq', 'Created', 'DateTime', '<Nowww/>'),
    [],
    'W',
    measured,
  ),
];
