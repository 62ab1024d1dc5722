import { groups } from '../../schema/groups';
import type { ListChange, ProvisioningPlan, RightChange } from './provisioning-plan';
import { isEmpty, isUnchanged } from './provisioning-plan';

/** The plan as lines for a person at a terminal, conflicts last. */
export function describePlan(plan: ProvisioningPlan): string[] {
  return [
    `Site ${plan.siteUrl}`,
    ...(isEmpty(plan) ? ['Nothing to do: the site is as declared.'] : []),
    ...plan.groups.map((change) => {
      const what = [
        ...(change.create ? ['create'] : []),
        ...(change.setDescription ? ['change the description'] : []),
        ...change.addMembers.map((login) => `add member ${login}`),
      ];
      return `Group ${groups[change.group].title}: ${what.join(', ')}`;
    }),
    ...plan.siteRights.map((change) => `Site: ${describeRight(change)}`),
    ...plan.lists.filter((change) => !isUnchanged(change)).flatMap(describeList),
    ...plan.conflicts.map((conflict) => `CONFLICT ${conflict.list}.${conflict.column} ${conflict.problem}. ${conflict.remedy}`),
  ];
}

function describeList(change: ListChange): string[] {
  const { declaration } = change;
  const made = change.fields.filter((field) => field.create).map((field) => field.name);
  const mended = change.fields.filter((field) => !field.create);
  return [
    `List ${declaration.url} (${declaration.title}): ${change.id === null ? 'create' : 'change'}`,
    ...(change.id !== null && Object.keys(change.settings).length > 0
      ? [`  settings: ${Object.keys(change.settings).join(', ')}`]
      : []),
    ...(made.length > 0 ? [`  new columns: ${made.join(', ')}`] : []),
    ...mended.map((field) => `  column ${field.name}: ${Object.keys(field.attributes).join(', ')}`),
    ...change.views.map((view) => `  view ${view.view.name}: ${view.id === null ? 'create' : viewChanges(view)}`),
    ...(change.breakInheritance ? ['  rights: of its own, no longer those of the site'] : []),
    ...change.rights.map((right) => `  rights: ${describeRight(right)}`),
  ];
}

const viewChanges = (view: ListChange['views'][number]) =>
  [...Object.keys(view.settings), ...(view.setFields ? ['fields'] : [])].join(', ');

function describeRight(change: RightChange): string {
  const name = change.group === 'siteOwners' ? 'the site owners' : groups[change.group].title;
  return `${name} → ${change.level}`;
}
