import type { ParagraphChild, Table as WordTable } from 'docx';
import { forXml } from './for-xml';

/** A piece of a document, in the order it is read. */
export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** Line breaks in the text are kept. `muted`: what a reader may skip, such as a source. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly muted?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A label and what it is, on a line each. An empty value is shown as a dash. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** Every row has as many cells as the header; `widths` are percent of the page and add up to 100. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    };

export interface WordContent {
  readonly title: string;
  /** Below the title: what it is of, and the day. */
  readonly subtitle: string;
  readonly blocks: readonly WordBlock[];
  /** On every page, before the page number. */
  readonly footer: string;
  /** A BCP 47 tag, so that Word checks the spelling of the right language. */
  readonly language: 'nn-NO' | 'nb-NO' | 'en-GB';
  /** Lies on its side, for wide tables. */
  readonly landscape?: boolean;
}

/**
 * A Word document. The writer (`docx`) is fetched when the first one is made.
 * @example
 * saveFile(await wordFile({ title: 'Vurdering', subtitle: '23. november 2026', blocks: [], footer: 'Alver kommune', language: 'nn-NO' }), 'Vurdering.docx')
 */
export async function wordFile(content: WordContent): Promise<Blob> {
  const word = await import('docx');
  const run = (text: string, style: { readonly bold?: boolean; readonly color?: string } = {}): ParagraphChild[] =>
    forXml(text)
      .split(/\r\n|\r|\n/)
      .map((line, index) => new word.TextRun({ text: line, ...style, ...(index > 0 && { break: 1 }) }));

  const cell = (text: string, width: number, bold = false) =>
    new word.TableCell({
      width: { size: width, type: word.WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: [new word.Paragraph({ children: run(text === '' ? '–' : text, { bold }) })],
    });
  const table = (rows: readonly (readonly string[])[], widths: readonly number[], header: boolean): WordTable =>
    new word.Table({
      width: { size: 100, type: word.WidthType.PERCENTAGE },
      layout: word.TableLayoutType.FIXED,
      // Programs that do not reckon percent for themselves take the columns' widths from here, in twentieths of a point.
      columnWidths: widths.map((width) => Math.round((width / 100) * (content.landscape ? 13_700 : 9_000))),
      rows: rows.map(
        (row, index) =>
          new word.TableRow({
            tableHeader: header && index === 0,
            cantSplit: true,
            children: row.map((text, column) => cell(text, widths[column] ?? 10, header ? index === 0 : column === 0)),
          }),
      ),
    });

  const written = content.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [
          new word.Paragraph({
            heading: block.level === 1 ? word.HeadingLevel.HEADING_1 : word.HeadingLevel.HEADING_2,
            keepNext: true,
            children: run(block.text),
          }),
        ];
      case 'paragraph':
        return [
          new word.Paragraph({ spacing: { after: 160 }, children: run(block.text, block.muted ? { color: '595959' } : {}) }),
        ];
      case 'list':
        return block.items.map((text) => new word.Paragraph({ bullet: { level: 0 }, children: run(text) }));
      case 'facts':
        return [table(block.rows, [32, 68], false), new word.Paragraph({})];
      case 'table':
        return [table([block.header, ...block.rows], block.widths, true), new word.Paragraph({})];
    }
  });

  const { title, subtitle, footer, language, landscape = false } = content;
  return word.Packer.toBlob(
    new word.Document({
      title: forXml(title),
      creator: forXml(footer),
      styles: {
        default: {
          document: { run: { font: 'Calibri', size: 22, language: { value: language } } },
          title: { run: { size: 40, bold: true, color: '1F1F1F' }, paragraph: { spacing: { after: 60 } } },
          heading1: { run: { size: 28, bold: true, color: '1F1F1F' }, paragraph: { spacing: { before: 280, after: 100 } } },
          heading2: { run: { size: 24, bold: true, color: '1F1F1F' }, paragraph: { spacing: { before: 200, after: 80 } } },
        },
      },
      sections: [
        {
          properties: {
            page: { size: { ...(landscape && { orientation: word.PageOrientation.LANDSCAPE }) } },
          },
          footers: {
            default: new word.Footer({
              children: [
                new word.Paragraph({
                  children: [
                    ...run(`${footer} · `, { color: '595959' }),
                    new word.TextRun({ color: '595959', children: [word.PageNumber.CURRENT] }),
                  ],
                }),
              ],
            }),
          },
          children: [
            new word.Paragraph({ heading: word.HeadingLevel.TITLE, children: run(title) }),
            new word.Paragraph({ spacing: { after: 240 }, children: run(subtitle, { color: '595959' }) }),
            ...written,
          ],
        },
      ],
    }),
  );
}

/** The tag that a document in a language of ours has. */
export const wordLanguages = { nn: 'nn-NO', nb: 'nb-NO', en: 'en-GB' } as const;
