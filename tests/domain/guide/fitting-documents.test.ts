import { fittingDocuments } from '../../../src/domain/guide/fitting-documents';
import type { GuidanceDocument } from '../../../src/domain/guidance-document';

const document = (id: number, over: Partial<GuidanceDocument>): GuidanceDocument => ({
  id,
  title: `Dokument ${id}`,
  url: '',
  kind: 'template',
  parts: [],
  qualitySystemLink: '',
  reviewDate: null,
  ...over,
});

test('a document fits its own procedures, one without any fits all, and templates of the procedure come first', () => {
  const all = [
    document(1, { kind: 'policy' }),
    document(2, { parts: ['partIII'] }),
    document(3, {}),
    document(4, { parts: ['partI', 'partII'] }),
    document(5, { kind: 'routine', parts: ['belowAct'] }),
  ];
  expect(fittingDocuments(all, 'partII').map(({ id }) => id)).toEqual([4, 3, 1]);
  expect(fittingDocuments(all, 'belowAct').map(({ id }) => id)).toEqual([3, 1, 5]);
  expect(fittingDocuments([], 'partI')).toEqual([]);
});
