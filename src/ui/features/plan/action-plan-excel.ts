import type { ActionPlanGroup, ActionPlanLine } from '../../../domain/plan/action-plan';
import type { ExportCell, ExportColumn } from '../../documents/excel-file';
import { areasOf, groupName, type FileContext } from './action-plan-word';

/** A line with the group it stands in. */
export interface ActionPlanRow {
  readonly group: ActionPlanGroup;
  readonly line: ActionPlanLine;
}

export function actionPlanRows(groups: readonly ActionPlanGroup[]): readonly ActionPlanRow[] {
  return groups.flatMap((group) => group.lines.map((line) => ({ group, line })));
}

const text = (value: string): ExportCell => ({ kind: 'text', value });

/** The columns of the year's action plan in Excel: one line each, dates and amounts as such, so that it can be sorted and summed there. */
export function actionPlanColumns({ t, words, phases, lookups }: FileContext): readonly ExportColumn<ActionPlanRow>[] {
  const { file } = words;
  return [
    { header: file.group, width: 28, cell: ({ group }) => text(groupName(group, words)) },
    { header: file.what, width: 40, cell: ({ line }) => text(line.procurement.title) },
    { header: file.value, width: 15, cell: ({ line }) => ({ kind: 'amount', value: line.procurement.estimatedValue }) },
    {
      header: file.procedure,
      width: 14,
      cell: ({ line }) => text(line.part === null ? '' : t(`terms.procedure.${line.part}`)),
    },
    {
      header: file.start,
      width: 20,
      cell: ({ line }) => ({ kind: 'date', value: line.plan?.start ?? null }),
    },
    { header: file.started, width: 14, cell: ({ line }) => ({ kind: 'date', value: line.procurement.startedOn }) },
    { header: file.lateDays, width: 14, cell: ({ line }) => ({ kind: 'number', value: line.plan?.lateDays ?? null }) },
    { header: file.neededBy, width: 14, cell: ({ line }) => ({ kind: 'date', value: line.procurement.neededBy }) },
    { header: file.phase, width: 16, cell: ({ line }) => text(phases[line.procurement.phase]) },
    {
      header: file.responsible,
      width: 22,
      cell: ({ line }) => {
        const { responsibleId } = line.procurement;
        return text(responsibleId === null ? '' : (lookups.person(responsibleId)?.name ?? ''));
      },
    },
    {
      header: file.across,
      width: 12,
      cell: ({ line }) => text(t(line.procurement.serviceAreaIds.length > 1 ? 'common.yes' : 'common.no')),
    },
    { header: file.areas, width: 40, cell: ({ line }) => text(areasOf(line, lookups)) },
    { header: file.caseNumber, width: 14, cell: ({ line }) => text(line.procurement.caseNumber) },
  ];
}
