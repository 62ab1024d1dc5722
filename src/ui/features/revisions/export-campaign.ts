import type { CampaignLine } from '../../../domain/revision/campaign-progress';
import { isRevisionResult } from '../../../domain/revision/revision-answers';
import { excelFile, type ExportCell, type ExportColumn } from '../../documents/excel-file';
import type { Lookups } from '../../state/lookups';
import type { RegisterRow } from '../../state/register-row';
import type { RevisionText } from '../../text/revision/revision-text';

const text = (value: string): ExportCell => ({ kind: 'text', value });

/** What a campaign came to, as columns of a spreadsheet. */
export function campaignColumns(
  words: RevisionText,
  rowOf: (agreementId: number) => RegisterRow | null,
  lookups: Lookups,
): readonly ExportColumn<CampaignLine>[] {
  const head = words.excelColumns;
  const nameOf = (id: number | null) => (id === null ? '' : (lookups.person(id)?.name ?? ''));
  const column = (header: string, width: number, cell: (line: CampaignLine) => ExportCell) => ({ header, width, cell });
  return [
    column(head.agreement, 40, ({ agreement }) => text(agreement.title)),
    column(head.reference, 16, ({ agreement }) => text(agreement.referenceNumber)),
    column(head.owner, 24, ({ agreement }) => text(nameOf(agreement.ownerId) || words.noOwner)),
    column(head.end, 12, ({ agreement }) => ({ kind: 'date', value: rowOf(agreement.id)?.currentEnd ?? null })),
    column(head.value, 18, ({ agreement }) => ({ kind: 'amount', value: agreement.maximumValue ?? agreement.estimatedValue })),
    column(head.result, 16, ({ answer }) =>
      text(
        answer === null ? words.unanswered : isRevisionResult(answer.result) ? words.result[answer.result] : words.withoutResult,
      ),
    ),
    column(head.reason, 60, ({ answer }) => text(answer?.steps[0]?.reason ?? '')),
    column(head.by, 24, ({ answer }) => text(nameOf(answer?.assessorId ?? null))),
    column(head.on, 12, ({ answer }) => ({ kind: 'date', value: answer?.date ?? null })),
  ];
}

/** The campaign as an Excel file, in the order of the screen. */
export function campaignFile(
  title: string,
  lines: readonly CampaignLine[],
  columns: readonly ExportColumn<CampaignLine>[],
): Promise<Blob> {
  return excelFile(title, columns, lines);
}
