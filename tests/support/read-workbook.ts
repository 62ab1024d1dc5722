import { inflateRawSync } from 'node:zlib';

/** The parts of a zip file by name, found through its central directory as a spreadsheet program does. */
export function unzip(file: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    parts.set(name, (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

export interface ReadCell {
  readonly value: string | number | null;
  /** The number format that the cell is shown with, e.g. `dd.mm.yyyy`. */
  readonly format: string;
  readonly bold: boolean;
  readonly formula: boolean;
}

const parse = (xml: string | undefined) => new DOMParser().parseFromString(xml ?? '<none/>', 'application/xml');

/** The cells of the first sheet as they stand in the file, and whether its first row stays in view. */
export function readWorkbook(file: Buffer): { readonly rows: readonly (readonly ReadCell[])[]; readonly frozenRows: number } {
  const parts = unzip(file);
  const sheet = parse([...parts].find(([name]) => /worksheets\/sheet1?\.xml$/.test(name))?.[1]);
  const styles = parse(parts.get('xl/styles.xml'));
  const strings = [...parse(parts.get('xl/sharedStrings.xml')).getElementsByTagName('si')].map((each) => each.textContent ?? '');
  const formats = new Map(
    [...styles.getElementsByTagName('numFmt')].map((each) => [
      each.getAttribute('numFmtId'),
      each.getAttribute('formatCode') ?? '',
    ]),
  );
  const fonts = [...(styles.getElementsByTagName('fonts')[0]?.getElementsByTagName('font') ?? [])];
  const looks = [...(styles.getElementsByTagName('cellXfs')[0]?.getElementsByTagName('xf') ?? [])];
  const readCell = (cell: Element): ReadCell => {
    const look = looks[Number(cell.getAttribute('s') ?? 0)];
    const raw = cell.getElementsByTagName('v')[0]?.textContent ?? cell.getElementsByTagName('t')[0]?.textContent ?? null;
    const type = cell.getAttribute('t') ?? 'n';
    return {
      value: raw === null ? null : type === 's' ? (strings[Number(raw)] ?? null) : type === 'n' ? Number(raw) : raw,
      format: formats.get(look?.getAttribute('numFmtId') ?? '') ?? '',
      bold: (fonts[Number(look?.getAttribute('fontId') ?? 0)]?.getElementsByTagName('b').length ?? 0) > 0,
      formula: cell.getElementsByTagName('f').length > 0,
    };
  };
  const columnOf = (reference: string) =>
    Array.from(reference.replace(/\d/g, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const rows = [...sheet.getElementsByTagName('row')].map((row) => {
    const cells: ReadCell[] = [];
    for (const cell of row.getElementsByTagName('c')) cells[columnOf(cell.getAttribute('r') ?? 'A')] = readCell(cell);
    return Array.from(cells, (cell) => cell ?? { value: null, format: '', bold: false, formula: false });
  });
  const pane = sheet.getElementsByTagName('pane')[0];
  return { rows, frozenRows: pane?.getAttribute('state') === 'frozen' ? Number(pane.getAttribute('ySplit')) : 0 };
}
