import { calendarDate } from '../../src/domain/calendar-date';
import { assessmentGround } from '../../src/domain/assessments/assessment-ground';
import { contractTypeOf, stepsOf } from '../../src/domain/assessments/reserved-inclusive';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { ruleBook } from '../../src/domain/rules-in-force';
import { wordFile, wordLanguages } from '../../src/ui/documents/word-file';
import { assessmentNote, protocolText, type NoteContent } from '../../src/ui/features/assessment/assessment-note';
import { fileNameOf } from '../../src/ui/features/assessment/file-name';
import { assessmentsWords } from '../../src/ui/text/assessments/assessments-words';
import { createFormat } from '../../src/ui/text/format';
import { createText } from '../../src/ui/text/create-text';
import type { Language } from '../../src/ui/text/language';
import { anAssessment } from '../support/builders';
import { readWord } from '../support/read-word';

const day = calendarDate;
const answers = {
  reserved: 'no',
  reservedReason: `Vi spurde tre verksemder; ingen tek på seg 40 tonn flattøy i året. <b>«Æøå»</b> & ${String.fromCodePoint(0)}${String.fromCodePoint(11)}slutt på grunngjevinga.`,
  inclusive: 'yes',
  inclusiveReason: `${'Vaskeriet har faste, enkle oppgåver som høver for opplæring på arbeidsplassen. '.repeat(45)}Siste setning om inkluderande.`,
  how: 'Minst to tilsette per skift.\nOpplæring på kommunen si rekning; rapport kvart halvår.',
} as const;
const startedOn = day('2026-11-23');
const ground = assessmentGround(
  { procedure: null, value: 2_600_000, purchaseType: 'goodsAndServices', startedOn },
  ruleBook(defaultRuleValues),
);
const content: NoteContent = {
  assessment: anAssessment({
    steps: stepsOf(answers),
    result: contractTypeOf(answers),
    date: day('2026-11-23'),
    acknowledgedOn: day('2026-11-24'),
    acknowledgement: 'Einig i dette.',
  }),
  title: 'Vaskeritenester for sjukeheimane',
  caseNumber: '26/1180',
  areaNames: ['Helse, omsorg og meistring', 'Oppvekst'],
  value: 2_600_000,
  procedure: 'FOA del III',
  ground,
  startedOn,
  assessor: 'Ingrid Haugland',
  acknowledger: 'Siri Moe',
  today: day('2026-11-24'),
};
const inLanguage = async (language: Language) => ({
  words: assessmentsWords(language),
  format: createFormat(language, await createText(language)),
  tag: wordLanguages[language],
});
/** The pages break lines where they like, and thin spaces are spaces. */
const seen = (text: string) => text.replaceAll(/\s+/g, ' ');
async function pages(document: Parameters<typeof wordFile>[0], keepPdf?: string): Promise<string> {
  const file = await wordFile(document);
  return seen(readWord(new Uint8Array(await file.arrayBuffer()), keepPdf));
}

test('a note of its own shows every answer with its whole reason, the paragraph with the day it was read, and both pairs of eyes', async () => {
  const text = await pages(assessmentNote(content, await inLanguage('nn')), process.env['KEEP_NOTE_PDF']);
  for (const part of [
    'Vurdering av reservert og inkluderande kontrakt',
    'Vaskeritenester for sjukeheimane',
    '26/1180',
    'Helse, omsorg og meistring, Oppvekst',
    '2 600 000 kr',
    'FOA del III',
    'Reservert kontrakt: FOA § 16-9 (lese 28. juli 2026)',
    'Minst 30 prosent',
    'delmål 5',
    '(lese 7. april 2022)',
    'ei reservert kontrakt? Konklusjon: Nei',
    'ingen tek på seg 40 tonn flattøy i året. <b>«Æøå»</b> & slutt på grunngjevinga.',
    'ei inkluderande kontrakt? Konklusjon: Ja',
    'Siste setning om inkluderande.',
    'Minst to tilsette per skift. Opplæring på kommunen si rekning; rapport kvart halvår.',
    'Inkluderande. Kontrakten blir lyst ut som inkluderande.',
    'Ingrid Haugland, 23. november 2026',
    'Siri Moe, 24. november 2026',
    'Einig i dette.',
  ])
    expect(text).toContain(seen(part));
  expect(text).not.toContain('UTKAST');
}, 120_000);

test('the text for the protocol has the same reasons and conclusion, and says that it is a draft while it is', async () => {
  const draft = { ...content, assessment: { ...content.assessment, status: 'awaitingAcknowledgement' as const } };
  const text = await pages(protocolText(draft, await inLanguage('nn')), process.env['KEEP_PROTOCOL_PDF']);
  for (const part of [
    'til anskaffingsprotokollen',
    'UTKAST',
    'slutt på grunngjevinga.',
    'Siste setning om inkluderande.',
    'FOA § 16-9',
    'Kvittert av: Ikkje kvittert',
  ])
    expect(text).toContain(part);
}, 120_000);

test.each(['nb', 'en'] as const)(
  'in %s the words are of that language and the reasons as they were written',
  async (language) => {
    const { title, blocks } = assessmentNote(content, await inLanguage(language));
    const told = JSON.stringify(blocks);
    expect(title).toBe(assessmentsWords(language).note.title);
    expect(told).not.toContain('Eignar kontrakten');
    expect(told).toContain('Siste setning om inkluderande.');
  },
);

test('steps that somebody wrote by hand come out as they stand', async () => {
  const byHand = anAssessment({
    steps: [{ question: 'Reservert?', conclusion: 'Truleg ikkje', reason: 'Sjå sak 24/11.' }],
    result: null,
  });
  const told = JSON.stringify(assessmentNote({ ...content, assessment: byHand }, await inLanguage('nn')).blocks);
  for (const part of ['Reservert?', 'Truleg ikkje', 'Sjå sak 24/11.']) expect(told).toContain(part);
});

test('a part without a paragraph of its own names none', async () => {
  const under = assessmentGround(
    { procedure: null, value: 600_000, purchaseType: 'goodsAndServices', startedOn },
    ruleBook(defaultRuleValues),
  );
  const told = JSON.stringify(assessmentNote({ ...content, ground: under }, await inLanguage('nn')).blocks);
  expect(told).toContain('ingen eigen paragraf');
  expect(told).not.toContain('§');
});

test('the file has a name that Windows and SharePoint take', () => {
  expect(fileNameOf('Vurdering', 'Vask: tøy/klede?.')).toBe('Vurdering Vask tøy klede.docx');
  expect(fileNameOf('Vurdering', 'å'.repeat(300)).length).toBeLessThanOrEqual(105);
});
