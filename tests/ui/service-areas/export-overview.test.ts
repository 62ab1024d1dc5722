import { areaOverview } from '../../../src/ui/features/service-areas/area-overview';
import { overviewColumns } from '../../../src/ui/features/service-areas/export-overview';
import { createText } from '../../../src/ui/text/create-text';
import { aRow } from '../../support/a-row';
import { anAgreement, anOrganisation, testToday } from '../../support/builders';

const organisation = anOrganisation();
const summaries = (allowed: boolean) =>
  areaOverview({
    rows: [aRow(anAgreement())],
    organisation,
    context: { today: testToday, personId: 1 },
    procurements: allowed ? [] : null,
    revisions: allowed ? [] : null,
    campaigns: [],
  });

test('the file has a column for every number, with the sum last', async () => {
  const t = await createText('nn');
  const { areas, total } = summaries(true);
  const columns = overviewColumns(total, t);
  const headers = columns.map(({ header }) => header);
  expect(headers).toContain('Går ut innan 6 md.');
  expect(headers.slice(-3)).toEqual(['Behov utan avtale', 'Ressursperson', 'Reviderte avtalar']);
  const rows = [...areas, total].map((summary) => columns.map(({ cell }) => cell(summary).value));
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['Helse, omsorg og meistring', 1],
    ['Kultur', 0],
    ['Alle område', 1],
  ]);
  expect(rows[0]).toContain('Siri Moe');
});

test('what the person may not see has no column', async () => {
  const headers = overviewColumns(summaries(false).total, await createText('nn')).map(({ header }) => header);
  expect(headers).not.toContain('Behov utan avtale');
  expect(headers).not.toContain('Reviderte avtalar');
});
