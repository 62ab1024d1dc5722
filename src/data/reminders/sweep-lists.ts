import { optionMapping } from '../mappings/agreement-child-mappings';
import { ruleValueMapping, resourceGroupMapping, serviceAreaMapping } from '../mappings/organisation-mappings';
import { reminderRuleMapping, remindedMapping, replacingMapping } from '../mappings/reminder-mappings';
import { followUpMapping, reminderResponseMapping, spendMapping } from '../mappings/work-mappings';

/** Rows that belong to an agreement, with the column that says to which. */
export const childLists = {
  options: { mapping: optionMapping, parent: 'AgreementId' },
  followUps: { mapping: followUpMapping, parent: 'AgreementId' },
  callOffs: { mapping: spendMapping, parent: 'AgreementId' },
  responses: { mapping: reminderResponseMapping, parent: 'AgreementId' },
  procurements: { mapping: replacingMapping, parent: 'ReplacesAgreementId' },
} as const;
export type ChildKey = keyof typeof childLists;
export const childKeys = Object.keys(childLists) as readonly ChildKey[];

/** Small lists that every agreement's reminders depend on. */
export const settingLists = {
  reminderRules: reminderRuleMapping,
  ruleValues: ruleValueMapping,
  resourceGroup: resourceGroupMapping,
  serviceAreas: serviceAreaMapping,
} as const;
export type SettingKey = keyof typeof settingLists;
export const settingKeys = Object.keys(settingLists) as readonly SettingKey[];

/** Every list whose changes the sweep follows, by the name it has in a place. */
export const followedLists = {
  agreements: remindedMapping.list,
  options: optionMapping.list,
  followUps: followUpMapping.list,
  callOffs: spendMapping.list,
  responses: reminderResponseMapping.list,
  procurements: replacingMapping.list,
  reminderRules: reminderRuleMapping.list,
  ruleValues: ruleValueMapping.list,
  resourceGroup: resourceGroupMapping.list,
  serviceAreas: serviceAreaMapping.list,
} as const satisfies Readonly<Record<'agreements' | ChildKey | SettingKey, unknown>>;
export type FollowedKey = keyof typeof followedLists;
export const followedKeys = Object.keys(followedLists) as readonly FollowedKey[];
