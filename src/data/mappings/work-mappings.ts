import type { Assessment, AssessmentStep } from '../../domain/assessment';
import type { CallOff, FollowUp } from '../../domain/follow-up';
import { assessments } from '../../schema/assessments';
import { callOffs } from '../../schema/call-offs';
import { followUps } from '../../schema/follow-ups';
import { reminderResponses } from '../../schema/reminder-responses';
import type { ReminderResponse } from '../../domain/answers/reminder-response';
import { rowMapping } from '../rows/row-mapping';
import type { RowReader } from '../rows/row-reader';

export const followUpMapping = rowMapping(
  followUps,
  ['title', 'agreementId', 'kind', 'due', 'done', 'responsibleId', 'outcome', 'lesson'],
  (row): FollowUp => ({
    id: row.id,
    agreementId: row.need('agreementId'),
    title: row.need('title'),
    kind: row.need('kind'),
    due: row.need('due'),
    done: row.get('done'),
    responsibleId: row.get('responsibleId'),
    outcome: row.get('outcome'),
    lesson: row.get('lesson'),
  }),
);

export const callOffMapping = rowMapping(
  callOffs,
  ['agreementId', 'supplierId', 'unitId', 'periodStart', 'periodEnd', 'amount', 'source'],
  (row): CallOff => ({
    id: row.id,
    agreementId: row.need('agreementId'),
    supplierId: row.get('supplierId'),
    unitId: row.get('unitId'),
    periodStart: row.need('periodStart'),
    periodEnd: row.need('periodEnd'),
    amount: row.need('amount'),
    source: row.get('source'),
  }),
);

/** The part of a call-off that spend is summed from. */
export const spendMapping = rowMapping(callOffs, ['agreementId', 'periodEnd', 'amount'], (row) => ({
  agreementId: row.need('agreementId'),
  periodEnd: row.need('periodEnd'),
  amount: row.need('amount'),
}));

export const assessmentMapping = rowMapping(
  assessments,
  [
    'title',
    'kind',
    'agreementId',
    'procurementId',
    'steps',
    'assessorId',
    'date',
    'recordedIn',
    'status',
    'result',
    'paragraph',
    'acknowledgedById',
    'acknowledgedOn',
    'acknowledgement',
  ],
  (row): Assessment => ({
    id: row.id,
    title: row.need('title'),
    kind: row.need('kind'),
    agreementId: row.get('agreementId'),
    procurementId: row.get('procurementId'),
    steps: readSteps(row),
    assessorId: row.get('assessorId'),
    date: row.get('date'),
    recordedIn: row.get('recordedIn'),
    status: row.need('status'),
    result: row.get('result'),
    paragraph: row.get('paragraph'),
    acknowledgedById: row.get('acknowledgedById'),
    acknowledgedOn: row.get('acknowledgedOn'),
    acknowledgement: row.get('acknowledgement'),
  }),
);

function readSteps(row: RowReader<typeof assessments>): readonly AssessmentStep[] {
  const steps = row.get('steps') ?? [];
  if (!Array.isArray(steps) || !steps.every(isStep)) throw row.bad('steps', 'holds something else than steps of an assessment');
  return steps;
}

function isStep(step: unknown): step is AssessmentStep {
  if (typeof step !== 'object' || step === null) return false;
  const { question, conclusion, reason } = step as Partial<Record<keyof AssessmentStep, unknown>>;
  return [question, conclusion, reason].every((part) => typeof part === 'string');
}

export const reminderResponseMapping = rowMapping(
  reminderResponses,
  ['agreementId', 'deadlineKind', 'deadlineDate', 'answer', 'byId', 'at', 'comment', 'remindOn'],
  (row): ReminderResponse => ({
    id: row.id,
    agreementId: row.need('agreementId'),
    deadlineKind: row.need('deadlineKind'),
    deadlineDate: row.need('deadlineDate'),
    answer: row.need('answer'),
    byId: row.need('byId'),
    at: row.need('at'),
    comment: row.get('comment'),
    remindOn: row.get('remindOn'),
  }),
);
