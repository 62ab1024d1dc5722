import { assessments } from '../../schema/assessments';
import { procurements } from '../../schema/procurements';
import type { ChoiceColumn } from '../../schema/column-types';
import { assessmentMapping, followUpMapping, procurementMapping, reminderResponseMapping } from '../mappings/work-mappings';
import { odataNumber, odataText } from '../odata-literal';
import type { AssessmentStore } from '../ports/assessment-store';
import type { FollowUpStore } from '../ports/follow-up-store';
import type { ProcurementStore } from '../ports/procurement-store';
import type { ReminderResponseStore } from '../ports/reminder-response-store';
import type { Site } from '../rows/site';
import { addRow, changeRow, readFiltered } from '../rows/versioned-rows';

const forAgreement = (agreementId: number) => `AgreementId eq ${odataNumber(agreementId)}`;

/** Rows of several choices: `ne` on a long list would touch more rows than SharePoint's threshold allows. */
const oneOf = <Code extends string>(column: ChoiceColumn<string, Code>, codes: readonly Code[]) =>
  codes.map((code) => `${column.name} eq ${odataText(column.choices[code])}`).join(' or ');

/** Agreements in one filter: keeps the address of a query short. */
const agreementsPerFilter = 20;

export function followUpStore(site: Site): FollowUpStore {
  return {
    async forAgreement(agreementId) {
      const rows = await readFiltered(site, followUpMapping, [forAgreement(agreementId)]);
      return [...rows].sort((a, b) => a.value.due.localeCompare(b.value.due));
    },
    async openFor(agreementIds) {
      const ids = [...new Set(agreementIds)];
      const filters = Array.from({ length: Math.ceil(ids.length / agreementsPerFilter) }, (_, nth) => {
        const some = ids.slice(nth * agreementsPerFilter, (nth + 1) * agreementsPerFilter);
        return `(${some.map(forAgreement).join(' or ')}) and DoneOn eq null`;
      });
      const rows = await readFiltered(site, followUpMapping, filters);
      return rows.map(({ value }) => value).sort((a, b) => a.due.localeCompare(b.due));
    },
    async openForPerson(personId) {
      const rows = await readFiltered(site, followUpMapping, [`ResponsibleId eq ${odataNumber(personId)} and DoneOn eq null`]);
      return rows.map(({ value }) => value).sort((a, b) => a.due.localeCompare(b.due));
    },
    add: (followUp) => addRow(site, followUpMapping, followUp),
    update: (before, change) => changeRow(site, followUpMapping, before, change),
  };
}

export function assessmentStore(site: Site): AssessmentStore {
  const { status, kind } = assessments.columns;
  return {
    forAgreement: (agreementId) => readFiltered(site, assessmentMapping, [forAgreement(agreementId)]),
    async waiting() {
      const rows = await readFiltered(site, assessmentMapping, [oneOf(status, ['draft', 'awaitingAcknowledgement'])]);
      return rows.map(({ value }) => value).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id - a.id);
    },
    async revisions() {
      const rows = await readFiltered(site, assessmentMapping, [oneOf(kind, ['revision'])]);
      return rows.map(({ value }) => value);
    },
    add: (assessment) => addRow(site, assessmentMapping, assessment),
    update: (before, change) => changeRow(site, assessmentMapping, before, change),
  };
}

export function procurementStore(site: Site): ProcurementStore {
  const { phase } = procurements.columns;
  return {
    async open() {
      const going = ['need', 'planned', 'marketDialogue', 'announced', 'evaluation', 'standstill'] as const;
      const rows = await readFiltered(site, procurementMapping, [oneOf(phase, going)]);
      return rows.map(({ value }) => value);
    },
    add: (procurement) => addRow(site, procurementMapping, procurement),
    update: (before, change) => changeRow(site, procurementMapping, before, change),
  };
}

export function reminderResponseStore(site: Site): ReminderResponseStore {
  return {
    async byPerson(personId) {
      const rows = await readFiltered(site, reminderResponseMapping, [`AnsweredById eq ${odataNumber(personId)}`]);
      return rows.map(({ value }) => value);
    },
    add: async (response) => (await addRow(site, reminderResponseMapping, response)).value,
  };
}
