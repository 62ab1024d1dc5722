import { demoTemplates } from '../../src/local/demo/demo-templates';
import { procedureParts } from '../../src/domain/agreement';
import { fittingDocuments } from '../../src/domain/guide/fitting-documents';

const documents = demoTemplates().map(({ title, kind, parts }, index) => ({
  id: index + 1,
  title,
  kind,
  parts,
  url: '',
  qualitySystemLink: '',
  reviewDate: null,
}));

test('every procedure but that of special services has a template of its own', () => {
  const own = procedureParts.filter((part) => documents.some(({ parts }) => parts.includes(part)));
  expect(own).toEqual(['belowAct', 'partI', 'partII', 'partIII']);
  for (const part of procedureParts) expect(fittingDocuments(documents, part).length).toBeGreaterThan(0);
});

test('the files have names of their own that a library takes, and tables whose rows fit their header', () => {
  const names = demoTemplates().map(({ fileName }) => fileName);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[^"*:<>?/\\|#%]+\.docx$/);
  const tables = demoTemplates().flatMap(({ content }) =>
    content.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
  expect(tables.length).toBeGreaterThan(3);
  for (const { header, rows, widths } of tables) {
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
  }
});
