import type { ActionPlanGroup, ActionPlanLine } from '../../../domain/plan/action-plan';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { ProcurementPhase } from '../../../domain/procurement';
import { wordLanguages, type WordBlock, type WordContent } from '../../documents/word-file';
import type { Lookups } from '../../state/lookups';
import type { Language } from '../../text/language';
import type { PlanText } from '../../text/plan/plan-text';
import type { TextContextValue } from '../../text/TextProvider';

/** What the files are written with. */
export interface FileContext extends Pick<TextContextValue, 't' | 'format'> {
  readonly words: PlanText;
  readonly phases: Readonly<Record<ProcurementPhase, string>>;
  readonly language: Language;
  readonly today: CalendarDate;
  readonly lookups: Lookups;
}

/** What a group is called. */
export function groupName({ kind, area }: Pick<ActionPlanGroup, 'kind' | 'area'>, words: PlanText): string {
  if (kind === 'crossSector') return words.acrossAreas;
  if (kind === 'noDate') return words.file.noDate;
  return area?.name ?? words.noArea;
}

export function areasOf({ procurement }: ActionPlanLine, lookups: Lookups): string {
  return procurement.serviceAreaIds
    .map((id) => lookups.serviceArea(id)?.name ?? '')
    .filter(Boolean)
    .join(', ');
}

/** The year's action plan for a Word document: a table for each area, with its sum. */
export function actionPlanContent(year: number, groups: readonly ActionPlanGroup[], context: FileContext): WordContent {
  const { format, words, language, today } = context;
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const value = groups.reduce((sum, group) => sum + group.value, 0);
  return {
    title: words.filesTitle(year),
    subtitle: words.file.subtitle(format.date(today), words.needs(count), format.amount(value)),
    blocks: [
      { kind: 'paragraph', text: words.file.intro, muted: true },
      ...(groups.length === 0 ? [{ kind: 'paragraph', text: words.file.none } as const] : []),
      ...groups.flatMap((group) => blocksOf(group, context)),
    ],
    footer: `${words.file.footer} ${year}`,
    language: wordLanguages[language],
    landscape: true,
  };
}

function blocksOf(group: ActionPlanGroup, context: FileContext): readonly WordBlock[] {
  const { format, words, phases, lookups, t } = context;
  const { file } = words;
  // Only what is for several areas, or has no day, needs to say whose it is.
  const withAreas = group.kind === 'crossSector' || group.kind === 'noDate';
  const date = (day: CalendarDate | null) => (day === null ? '' : format.shortDate(day));
  const rows = group.lines.map((line) => {
    const { procurement, plan, part } = line;
    const { title, estimatedValue, phase, neededBy, responsibleId } = procurement;
    const start = [
      date(plan?.start ?? null),
      procurement.startedOn === null ? '' : file.startedOn(date(procurement.startedOn)),
      plan !== null && plan.lateDays > 0 ? file.late(plan.lateDays) : '',
    ];
    return [
      withAreas ? `${title}\n${areasOf(line, lookups)}` : title,
      estimatedValue === null ? '' : format.exactAmount(estimatedValue),
      part === null ? '' : t(`terms.procedure.${part}`),
      start.filter(Boolean).join('\n'),
      date(neededBy),
      phases[phase],
      responsibleId === null ? '' : (lookups.person(responsibleId)?.name ?? ''),
    ];
  });
  return [
    { kind: 'heading', level: 1, text: groupName(group, words) },
    {
      kind: 'table',
      header: [
        withAreas ? `${file.what} (${file.areas.toLowerCase()})` : file.what,
        file.value,
        file.procedure,
        file.start,
        file.neededBy,
        file.phase,
        file.responsible,
      ],
      // «Prosedyre», «Karensperiode» and «Marknadsdialog» stand on one line.
      widths: [23, 12, 12, 14, 11, 15, 13],
      rows,
    },
    {
      kind: 'paragraph',
      text: [
        file.sum(format.exactAmount(group.value)),
        ...(group.unknownValues > 0 ? [file.sumUnknown(group.unknownValues)] : []),
      ].join(' · '),
    },
  ];
}
