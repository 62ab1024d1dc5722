import type { PersonChoices } from '../../domain/reminders/person-choices';
import type { RemindedAgreement } from '../../domain/reminders/reminder-facts';
import type { ReminderRule } from '../../domain/reminders/reminder-rule';
import { agreements } from '../../schema/agreements';
import { notificationChoices } from '../../schema/notification-choices';
import { reminderRules } from '../../schema/reminder-rules';
import { procurements } from '../../schema/procurements';
import type { PartialValues } from '../rows/row-mapping';
import { endOf } from './agreement-mapping';
import { toNotice } from './notice-columns';
import { rowMapping } from '../rows/row-mapping';

export const reminderRuleMapping = rowMapping(
  reminderRules,
  ['deadlineKind', 'offset', 'offsetUnit', 'side', 'repeats', 'recipients'],
  (row): ReminderRule => ({
    deadlineKind: row.need('deadlineKind'),
    offset: row.need('offset'),
    unit: row.need('offsetUnit'),
    side: row.need('side'),
    repeats: row.get('repeats'),
    recipients: row.get('recipients'),
  }),
);

/** The columns of a step. The title, which the product does not use, tells people in SharePoint nothing they do not see beside it. */
export function reminderRuleValues({ unit, ...rule }: ReminderRule): PartialValues<typeof reminderRules> {
  return { ...rule, offsetUnit: unit };
}

export const choicesMapping = rowMapping(
  notificationChoices,
  ['personId', 'muteUntil', 'dailySummary', 'language'],
  (row): PersonChoices & { readonly id: number } => ({
    id: row.id,
    personId: row.need('personId'),
    mutedUntil: row.get('muteUntil'),
    dailySummary: row.get('dailySummary'),
    language: row.get('language'),
  }),
);

/** An agreement without its options: no more than reminders are computed from, because all of them are read at once. */
export const remindedMapping = rowMapping(
  agreements,
  [
    'title',
    'kind',
    'announcedOn',
    'status',
    'startDate',
    'endDate',
    'openEnded',
    'reviewDate',
    'noticeAmount',
    'noticeUnit',
    'estimatedValue',
    'maximumValue',
    'purchaseType',
    'ownerId',
    'deputyId',
    'serviceAreaIds',
  ],
  (row): Omit<RemindedAgreement, 'options'> => {
    const end = endOf(row);
    return {
      id: row.id,
      title: row.need('title'),
      kind: row.need('kind'),
      announcedOn: row.get('announcedOn'),
      status: row.need('status'),
      startDate: row.need('startDate'),
      ...end,
      reviewDate: row.get('reviewDate'),
      notice: toNotice(row.get('noticeAmount'), row.get('noticeUnit')),
      estimatedValue: row.get('estimatedValue'),
      maximumValue: row.get('maximumValue'),
      purchaseType: row.need('purchaseType'),
      ownerId: row.get('ownerId'),
      deputyId: row.get('deputyId'),
      serviceAreaIds: row.get('serviceAreaIds'),
    };
  },
);

/** What tells that an agreement is being replaced. */
export const replacingMapping = rowMapping(procurements, ['phase', 'replacesAgreementId'], (row) => ({
  phase: row.need('phase'),
  replacesAgreementId: row.get('replacesAgreementId'),
}));
