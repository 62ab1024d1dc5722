import type { Assessment } from '../../../domain/assessment';
import type { AssessmentGround } from '../../../domain/assessments/assessment-ground';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { WordBlock, WordContent } from '../../documents/word-file';
import type { AssessmentsText } from '../../text/assessments/assessments-text';
import type { Format } from '../../text/format';
import { groundLines } from './ground-lines';
import { resultOf, stepWords } from './step-words';

/** What the documents of an assessment are made of. */
export interface NoteContent {
  readonly assessment: Assessment;
  /** What is bought. */
  readonly title: string;
  readonly caseNumber: string;
  readonly areaNames: readonly string[];
  /** NOK excluding VAT. */
  readonly value: number | null;
  /** What the part of the regulation is called; empty when it is not known. */
  readonly procedure: string;
  readonly ground: AssessmentGround;
  readonly startedOn: CalendarDate;
  readonly assessor: string;
  readonly acknowledger: string;
  readonly today: CalendarDate;
}

export interface NoteLanguage {
  readonly words: AssessmentsText;
  readonly format: Format;
  readonly tag: WordContent['language'];
}

/** The assessment as a note of its own, to be filed on the case. */
export function assessmentNote(content: NoteContent, language: NoteLanguage): WordContent {
  const { words, format } = language;
  const { note } = words;
  const { title, caseNumber, areaNames, value, assessment } = content;
  const facts = [
    [note.procurement, title],
    [note.caseNumber, caseNumber],
    [note.areas, areaNames.join(', ')],
    [note.value, value === null ? '' : note.valueOf(format.exactAmount(value))],
    [note.procedure, content.procedure],
  ] as const;
  return {
    ...frame(content, language),
    title: note.title,
    subtitle: title,
    blocks: [
      ...draftWarning(assessment, words),
      { kind: 'facts', rows: facts },
      { kind: 'heading', level: 1, text: note.basis },
      ...basis(content, language),
      { kind: 'heading', level: 1, text: note.answers },
      ...answers(content, language),
      { kind: 'heading', level: 1, text: note.signed },
      { kind: 'facts', rows: signatures(content, language) },
      { kind: 'paragraph', text: note.madeOn(format.date(content.today)), muted: true },
    ],
  };
}

/** The same for the procurement protocol: a section to paste, without what the protocol has already. */
export function protocolText(content: NoteContent, language: NoteLanguage): WordContent {
  const { words } = language;
  const { note } = words;
  return {
    ...frame(content, language),
    title: note.protocolTitle,
    subtitle: [content.title, content.caseNumber].filter(Boolean).join(' · '),
    blocks: [
      { kind: 'paragraph', text: note.protocolHelp, muted: true },
      ...draftWarning(content.assessment, words),
      { kind: 'heading', level: 1, text: note.title },
      ...answers(content, language),
      ...basis(content, language),
      {
        kind: 'paragraph',
        text: signatures(content, language)
          .map(([label, value]) => `${label}: ${value}`)
          .join('\n'),
      },
    ],
  };
}

const frame = ({ title }: NoteContent, { words, tag }: NoteLanguage) => ({
  footer: `${words.note.footer} · ${title.slice(0, 60)}`,
  language: tag,
});

function draftWarning({ status }: Assessment, { note }: AssessmentsText): readonly WordBlock[] {
  return status === 'done' ? [] : [{ kind: 'paragraph', text: note.draft }];
}

function basis({ ground, startedOn }: NoteContent, { words, format }: NoteLanguage): readonly WordBlock[] {
  const { law, local } = groundLines(ground, words, format);
  return [
    { kind: 'paragraph', text: `${words.note.paragraph}: ${law.join('\n')}` },
    { kind: 'paragraph', text: `${words.note.local}: ${local}` },
    { kind: 'paragraph', text: `${words.rulesOf(format.date(startedOn))}.`, muted: true },
  ];
}

function answers({ assessment }: NoteContent, { words }: NoteLanguage): readonly WordBlock[] {
  const result = resultOf(assessment);
  return [
    ...assessment.steps.flatMap((step): readonly WordBlock[] => {
      const { question, conclusion } = stepWords(step, words);
      return [
        { kind: 'heading', level: 2, text: question },
        { kind: 'paragraph', text: conclusion ? `${words.note.conclusion}: ${conclusion}\n${step.reason}` : step.reason },
      ];
    }),
    ...(result === null
      ? []
      : [
          { kind: 'heading', level: 2, text: words.resultTitle } as const,
          { kind: 'paragraph', text: `${words.resultName[result]}. ${words.result(result)}` } as const,
        ]),
  ];
}

function signatures(
  { assessment, assessor, acknowledger }: NoteContent,
  { words, format }: NoteLanguage,
): readonly (readonly [string, string])[] {
  const { note } = words;
  const by = (name: string, day: CalendarDate | null) => [name, day === null ? '' : format.date(day)].filter(Boolean).join(', ');
  const isAcknowledged = assessment.status === 'done' && acknowledger !== '';
  return [
    [note.assessed, by(assessor, assessment.date)],
    [note.acknowledged, isAcknowledged ? by(acknowledger, assessment.acknowledgedOn) : words.notAcknowledged],
    ...(isAcknowledged && assessment.acknowledgement !== '' ? [[note.comment, assessment.acknowledgement] as const] : []),
  ];
}
