import type { RowVersion } from '../../../src/data/ports/versioned';
import { historyEntries } from '../../../src/ui/features/agreement/history-entries';
import { aPerson } from '../../support/builders';

const agreement = { list: 'agreements', id: 1 } as const;
const option = { list: 'agreementOptions', id: 7 } as const;

function version(
  row: RowVersion['row'],
  versionLabel: string,
  savedAt: string,
  fields: RowVersion['fields'],
  savedBy = aPerson(),
): RowVersion {
  return { row, versionLabel, savedAt, savedBy, fields };
}

test('a change tells who changed what from what to what, newest first', () => {
  const entries = historyEntries([
    version(agreement, '1.0', '2025-01-01T08:00:00Z', { title: 'Vask', maximumValue: '4500000' }),
    version(agreement, '2.0', '2025-02-01T08:00:00Z', { title: 'Vask', maximumValue: '5000000' }),
    version(agreement, '3.0', '2025-03-01T08:00:00Z', { title: 'Vaskeri', maximumValue: '5000000' }),
  ]);
  expect(entries.map(({ kind, changes }) => ({ kind, changes }))).toEqual([
    { kind: 'changed', changes: [{ key: 'title', before: 'Vask', after: 'Vaskeri' }] },
    { kind: 'changed', changes: [{ key: 'maximumValue', before: '4500000', after: '5000000' }] },
    { kind: 'created', changes: [] },
  ]);
  expect(entries[0]?.savedBy).toBe('Ingrid Haugland');
});

test('versions of an option are held against that option, not against the agreement', () => {
  const entries = historyEntries([
    version(agreement, '1.0', '2025-01-01T08:00:00Z', { title: 'Vask' }),
    version(option, '1.0', '2025-01-01T08:00:01Z', { decision: 'Open' }),
    version(option, '2.0', '2025-06-01T08:00:00Z', { decision: 'Utløyst', reason: 'God kvalitet' }),
  ]);
  expect(entries[0]).toMatchObject({
    list: 'agreementOptions',
    changes: [
      { key: 'decision', before: 'Open', after: 'Utløyst' },
      { key: 'reason', before: '', after: 'God kvalitet' },
    ],
  });
  expect(entries).toHaveLength(2);
});

test('a change of an option tells which option it was', () => {
  const entries = historyEntries([
    version(agreement, '1.0', '2025-01-01T08:00:00Z', { title: 'Vask' }),
    version(option, '1.0', '2025-01-01T08:00:01Z', { sequence: '2', decision: 'Open' }),
    version(option, '2.0', '2025-06-01T08:00:00Z', { sequence: '2', decision: 'Utløyst' }),
  ]);
  expect(entries.map((entry) => entry.option)).toEqual(['2', null]);
});

test('a row added long after the agreement is an event of its own', () => {
  const entries = historyEntries([
    version(agreement, '1.0', '2025-01-01T08:00:00Z', { title: 'Vask' }),
    version(option, '1.0', '2025-05-01T08:00:00Z', { decision: 'Open' }),
  ]);
  expect(entries.map(({ list, kind }) => `${list} ${kind}`)).toEqual(['agreementOptions created', 'agreements created']);
});

test('a save that changed nothing a person sees is left out', () => {
  const entries = historyEntries([
    version(agreement, '1.0', '2025-01-01T08:00:00Z', { title: 'Vask' }),
    version(agreement, '2.0', '2025-02-01T08:00:00Z', { title: 'Vask' }),
  ]);
  expect(entries).toHaveLength(1);
});

test('version 10 is newer than version 9 when both are saved in the same second', () => {
  const entries = historyEntries([
    version(agreement, '9.0', '2025-01-01T08:00:00Z', { title: 'ni' }),
    version(agreement, '10.0', '2025-01-01T08:00:00Z', { title: 'ti' }),
  ]);
  expect(entries[0]?.changes).toEqual([{ key: 'title', before: 'ni', after: 'ti' }]);
});
