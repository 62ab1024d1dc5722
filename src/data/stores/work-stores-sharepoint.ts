import { openPhases } from '../../domain/procurement';
import { assessments } from '../../schema/assessments';
import { procurements } from '../../schema/procurements';
import type { ChoiceColumn } from '../../schema/column-types';
import { openProcurementMapping } from '../mappings/open-procurement-mapping';
import { assessmentMapping, followUpMapping, reminderResponseMapping } from '../mappings/work-mappings';
import { odataNumber } from '../odata-literal';
import type { AssessmentStore } from '../ports/assessment-store';
import type { FollowUpStore } from '../ports/follow-up-store';
import type { ProcurementStore } from '../ports/procurement-store';
import type { ReminderResponseStore } from '../ports/reminder-response-store';
import type { ListDeclaration } from '../../schema/list';
import type { RowMapping } from '../rows/row-mapping';
import { readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { readFiltered } from '../rows/versioned-rows';
import { addRow, changeRow } from '../rows/write-when-asked';
import type { Answers } from '../sync/answers';
import type { AnswerKey } from '../sync/mirrored-lists';
import type { Condition, Where } from '../sync/where';

const forAgreement = (agreementId: number) => `AgreementId eq ${odataNumber(agreementId)}`;

const oneOf = <Code extends string>(column: ChoiceColumn<string, Code>, codes: readonly Code[]): Condition => ({
  column: column.name,
  anyOf: codes.map((code) => column.choices[code]),
});
const among = (column: string, ids: readonly number[]): Condition => ({ column, anyOf: [...new Set(ids)].sort((a, b) => a - b) });
const notDone: Condition = { column: 'DoneOn', anyOf: [null] };

/** Reads what screens ask for each time the app opens: from the copy, where it has it. */
const reader =
  <L extends ListDeclaration, T>(site: Site, answers: Pick<Answers, 'rows'>, mapping: RowMapping<L, T>) =>
  async (key: AnswerKey, where: Where): Promise<readonly T[]> => {
    return readRows(await answers.rows(key, where), mapping.read, site.onBadRow);
  };

export function followUpStore(site: Site, answers: Pick<Answers, 'rows'>): FollowUpStore {
  const read = reader(site, answers, followUpMapping);
  return {
    async forAgreement(agreementId) {
      const rows = await readFiltered(site, followUpMapping, [forAgreement(agreementId)]);
      return [...rows].sort((a, b) => a.value.due.localeCompare(b.value.due));
    },
    async openFor(agreementIds) {
      const rows = await read('followUpsOfAgreements', [among('AgreementId', agreementIds), notDone]);
      return rows.toSorted((a, b) => a.due.localeCompare(b.due));
    },
    async openForPerson(personId) {
      const rows = await read('followUpsOfPerson', [among('ResponsibleId', [personId]), notDone]);
      return rows.toSorted((a, b) => a.due.localeCompare(b.due));
    },
    add: (followUp) => addRow(site, followUpMapping, followUp),
    update: (before, change) => changeRow(site, followUpMapping, before, change),
  };
}

/** What the page of an agreement and Heim ask for; the rest is read by `allAssessments`. */
export function assessmentStore(
  site: Site,
  answers: Pick<Answers, 'rows'>,
): Pick<AssessmentStore, 'forAgreement' | 'waiting' | 'add' | 'update'> {
  const read = reader(site, answers, assessmentMapping);
  return {
    forAgreement: (agreementId) => readFiltered(site, assessmentMapping, [forAgreement(agreementId)]),
    async waiting() {
      const rows = await read('waitingAssessments', [oneOf(assessments.columns.status, ['draft', 'awaitingAcknowledgement'])]);
      return rows.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id - a.id);
    },
    add: (assessment) => addRow(site, assessmentMapping, assessment),
    update: (before, change) => changeRow(site, assessmentMapping, before, change),
  };
}

/** What overviews read of procurements; all of one is read by `wholeProcurements`. */
export function openProcurements(site: Site, answers: Pick<Answers, 'rows'>): Pick<ProcurementStore, 'open'> {
  const read = reader(site, answers, openProcurementMapping);
  return { open: () => read('openProcurements', [oneOf(procurements.columns.phase, openPhases)]) };
}

export function reminderResponseStore(site: Site, answers: Pick<Answers, 'rows'>): ReminderResponseStore {
  const read = reader(site, answers, reminderResponseMapping);
  return {
    byPerson: (personId) => read('responsesOfPerson', [among('AnsweredById', [personId])]),
    add: async (response) => (await addRow(site, reminderResponseMapping, response)).value,
  };
}
