import { calendarDate } from '../../src/domain/calendar-date';
import { actionPlan } from '../../src/domain/plan/action-plan';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { ruleBook } from '../../src/domain/rules-in-force';
import { wordFile } from '../../src/ui/documents/word-file';
import { actionPlanContent } from '../../src/ui/features/plan/action-plan-word';
import { lookupsOf } from '../../src/ui/state/lookups';
import { createText } from '../../src/ui/text/create-text';
import { createFormat } from '../../src/ui/text/format';
import { planWords } from '../../src/ui/text/plan/plan-words';
import { procurementPhasesWords } from '../../src/ui/text/procurement-phases/procurement-phases-words';
import { anOrganisation } from '../support/builders';
import { aProcurement } from '../support/plan-builders';
import { readWord } from '../support/read-word';

const today = calendarDate('2026-11-23');

async function planFile(keepPdf?: string): Promise<string> {
  const t = await createText('nn');
  const organisation = anOrganisation();
  const neededBy = calendarDate('2027-11-01');
  const groups = actionPlan(
    [
      aProcurement({ id: 1, title: 'Vask & <leige> av arbeidsklede', neededBy, serviceAreaIds: [1, 2], responsibleId: 3 }),
      aProcurement({ id: 2, title: 'Skulemøblar', neededBy, estimatedValue: 600_000 }),
      aProcurement({
        id: 4,
        title: 'Er i gang',
        neededBy,
        estimatedValue: 600_000,
        phase: 'marketDialogue',
        startedOn: calendarDate('2027-03-01'),
      }),
      aProcurement({ id: 3, title: 'Scenelys', neededBy: null, estimatedValue: null, serviceAreaIds: [2] }),
    ],
    2027,
    organisation.serviceAreas,
    today,
    ruleBook(defaultRuleValues),
  );
  const content = actionPlanContent(2027, groups, {
    t,
    format: createFormat('nn', t),
    words: planWords('nn'),
    phases: procurementPhasesWords('nn'),
    language: 'nn',
    today,
    lookups: lookupsOf(organisation),
  });
  const file = await wordFile(content);
  return readWord(new Uint8Array(await file.arrayBuffer()), keepPdf);
}

test('the action plan opens in a word processor: a table for each area, what is across areas once, values, dates and sums', async () => {
  // Cells are laid out over several lines: the words are looked for, not the lines.
  const seen = (await planFile(process.env['KEEP_PDF'])).replace(/\s+/g, ' ');
  for (const part of [
    'Handlingsplan for innkjøp 2027',
    'Laga 23. november 2026 · 4 behov · 3,8 mill. kr',
    'På tvers av område',
    'Helse, omsorg og meistring',
    'Utan dato',
    'Skulemøblar',
    '600 000 kr',
    'FOA del I',
    '30. juli 2027',
    '24 dagar for',
    'starta 1. mars 2027',
    // Not broken in the middle of the word.
    'Marknadsdialog',
    'Prosedyre',
    'Siri Moe',
    'Sum: 2 600 000 kr',
    '1 behov har ingen verdi',
    'Handlingsplan for innkjøp 2027 · 1',
  ])
    expect(seen).toContain(part);
}, 120_000);
