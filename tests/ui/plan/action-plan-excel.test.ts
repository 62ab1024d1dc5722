import { calendarDate, toDayNumber } from '../../../src/domain/calendar-date';
import { actionPlan } from '../../../src/domain/plan/action-plan';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { excelFile } from '../../../src/ui/documents/excel-file';
import { actionPlanColumns, actionPlanRows } from '../../../src/ui/features/plan/action-plan-excel';
import { lookupsOf } from '../../../src/ui/state/lookups';
import { createText } from '../../../src/ui/text/create-text';
import { createFormat } from '../../../src/ui/text/format';
import { planWords } from '../../../src/ui/text/plan/plan-words';
import { procurementPhasesWords } from '../../../src/ui/text/procurement-phases/procurement-phases-words';
import { anOrganisation } from '../../support/builders';
import { aProcurement } from '../../support/plan-builders';
import { readWorkbook } from '../../support/read-workbook';

const bytes = (file: Blob) =>
  new Promise<Buffer>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(Buffer.from(reader.result as ArrayBuffer)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsArrayBuffer(file);
  });
/** How Excel counts days. */
const excelDay = (date: string) => toDayNumber(calendarDate(date)) + 25_569;

test('the action plan in Excel has amounts as numbers, dates as dates, and what is not known as empty cells', async () => {
  const organisation = anOrganisation();
  const today = calendarDate('2026-11-23');
  const t = await createText('nn');
  const groups = actionPlan(
    [
      aProcurement({
        id: 1,
        title: '=HYPERLINK("x")',
        neededBy: calendarDate('2027-11-01'),
        serviceAreaIds: [1, 2],
        responsibleId: 3,
      }),
      aProcurement({
        id: 3,
        title: 'I gang',
        neededBy: calendarDate('2027-11-01'),
        estimatedValue: 600_000,
        phase: 'evaluation',
        startedOn: calendarDate('2027-07-01'),
      }),
      aProcurement({ id: 2, neededBy: null, estimatedValue: null }),
    ],
    2027,
    organisation.serviceAreas,
    today,
    ruleBook(defaultRuleValues),
  );
  const columns = actionPlanColumns({
    t,
    format: createFormat('nn', t),
    words: planWords('nn'),
    phases: procurementPhasesWords('nn'),
    language: 'nn',
    today,
    lookups: lookupsOf(organisation),
  });
  const { rows } = readWorkbook(await bytes(await excelFile('Handlingsplan', columns, actionPlanRows(groups))));
  const values = rows.map((row) => columns.map((_column, index) => row[index]?.value ?? null));
  expect(values).toEqual([
    [
      'Gruppe',
      'Kva',
      'Anslått verdi',
      'Prosedyre',
      'Seinaste trygge start',
      'Starta',
      'Dagar for seint',
      'Trengst innan',
      'Fase',
      'Ansvarleg',
      'På tvers',
      'Tenesteområde',
      'Saksnummer',
    ],
    [
      'På tvers av område',
      '\'=HYPERLINK("x")',
      2_600_000,
      'FOA del III',
      excelDay('2026-10-30'),
      null,
      24,
      excelDay('2027-11-01'),
      'Behov',
      'Siri Moe',
      'Ja',
      'Helse, omsorg og meistring, Kultur',
      null,
    ],
    [
      'Helse, omsorg og meistring',
      'I gang',
      600_000,
      'FOA del I',
      excelDay('2027-07-30'),
      excelDay('2027-07-01'),
      0,
      excelDay('2027-11-01'),
      'Evaluering',
      null,
      'Nei',
      'Helse, omsorg og meistring',
      null,
    ],
    ['Utan dato', 'Skulemøblar', null, null, null, null, null, null, 'Behov', null, 'Nei', 'Helse, omsorg og meistring', null],
  ]);
  expect([rows[1]?.[2]?.format, rows[1]?.[4]?.format]).toEqual(['#,##0', 'dd.mm.yyyy']);
});
