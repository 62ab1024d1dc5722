import { excelFile, type ExportCell, type ExportColumn } from '../../documents/excel-file';
import type { Translate } from '../../text/create-text';
import type { SuppliersText } from '../../text/suppliers/suppliers-text';
import type { SupplierRow } from './supplier-rows';

const text = (value: string): ExportCell => ({ kind: 'text', value });

/** A supplier as columns of a spreadsheet. Numbers of organisations and municipalities are names, not amounts. */
export function supplierColumns(words: SuppliersText, t: Translate): readonly ExportColumn<SupplierRow>[] {
  const column = (header: string, width: number, cell: (row: SupplierRow) => ExportCell) => ({ header, width, cell });
  const { columns, excelColumns } = words;
  return [
    column(columns.name, 36, ({ supplier }) => text(supplier.name)),
    column(excelColumns.organisationNumber, 20, ({ supplier }) => text(supplier.organisationNumber)),
    column(excelColumns.municipalityNumber, 16, ({ supplier }) => text(supplier.municipalityNumber)),
    column(excelColumns.isLocal, 10, ({ place }) =>
      text(place === 'unknown' ? '' : t(place === 'local' ? 'common.yes' : 'common.no')),
    ),
    column(columns.categories, 36, ({ supplier }) => text(supplier.categories.join(', '))),
    column(excelColumns.contactPerson, 24, ({ supplier }) => text(supplier.contactPerson)),
    column(excelColumns.email, 30, ({ supplier }) => text(supplier.email)),
    column(excelColumns.phone, 16, ({ supplier }) => text(supplier.phone)),
    column(excelColumns.agreementCount, 14, ({ agreements }) => ({ kind: 'number', value: agreements.length })),
    column(columns.agreements, 60, ({ agreements }) => text(agreements.map(({ title }) => title).join(', '))),
  ];
}

export const suppliersFile = (rows: readonly SupplierRow[], words: SuppliersText, t: Translate): Promise<Blob> =>
  excelFile(words.title, supplierColumns(words, t), rows);
