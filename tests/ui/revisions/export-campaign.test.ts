import { calendarDate } from '../../../src/domain/calendar-date';
import { campaignColumns, campaignFile } from '../../../src/ui/features/revisions/export-campaign';
import { lookupsOf } from '../../../src/ui/state/lookups';
import { revisionWords } from '../../../src/ui/text/revision/revision-words';
import { anAgreement, anAssessment, anOrganisation } from '../../support/builders';
import { aRow } from '../../support/a-row';

const answer = anAssessment({
  kind: 'revision',
  result: 'renew',
  date: calendarDate('2025-11-10'),
  steps: [{ question: 'Kva?', conclusion: 'Fornye', reason: '=Behovet varer' }],
});
const agreement = anAgreement({ ownerId: null });
const columns = campaignColumns(revisionWords('nn'), () => aRow(agreement), lookupsOf(anOrganisation()));
const cells = (line: Parameters<(typeof columns)[number]['cell']>[0]) => columns.map(({ cell }) => cell(line).value);

test('the file says of each agreement what was answered, why, by whom and when', () => {
  expect(cells({ agreement, answer })).toEqual([
    'Vaskeritenester',
    '2024-001',
    'Utan eigar',
    '2026-02-28',
    5_000_000,
    'Fornye',
    '=Behovet varer',
    'Siri Moe',
    '2025-11-10',
  ]);
});

test('what nobody has answered is said to be so', () => {
  expect(cells({ agreement, answer: null }).slice(5)).toEqual(['ikkje svart på', '', '', null]);
});

test('a file is made of it', async () => {
  expect((await campaignFile('Revisjon 2025', [{ agreement, answer }], columns)).size).toBeGreaterThan(1000);
});
