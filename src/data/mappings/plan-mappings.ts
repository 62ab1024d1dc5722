import type { GuidanceDocument } from '../../domain/guidance-document';
import type { NeedRequest } from '../../domain/need-request';
import type { QuoteRequest } from '../../domain/quote-request';
import { guidanceDocuments } from '../../schema/guidance-documents';
import { needRequests } from '../../schema/need-requests';
import { quoteRequests } from '../../schema/quote-requests';
import { rowMapping } from '../rows/row-mapping';
import { rawText, rowReader } from '../rows/row-reader';
import { readAsked } from './asked-suppliers';

export const needRequestMapping = rowMapping(
  needRequests,
  [
    'title',
    'description',
    'serviceAreaIds',
    'cpvCodes',
    'purchaseType',
    'estimatedValue',
    'neededBy',
    'replacesAgreementId',
    'guidance',
    'requestedById',
    'requestedOn',
    'withdrawn',
  ],
  (row): NeedRequest => ({
    id: row.id,
    title: row.need('title'),
    description: row.get('description'),
    serviceAreaIds: row.get('serviceAreaIds'),
    cpvCodes: row.get('cpvCodes'),
    purchaseType: row.get('purchaseType') ?? 'goodsAndServices',
    estimatedValue: row.get('estimatedValue'),
    neededBy: row.get('neededBy'),
    replacesAgreementId: row.get('replacesAgreementId'),
    guidance: row.get('guidance'),
    requestedById: row.get('requestedById'),
    requestedOn: row.get('requestedOn'),
    withdrawn: row.get('withdrawn'),
  }),
);

export const quoteRequestMapping = rowMapping(
  quoteRequests,
  [
    'title',
    'serviceAreaId',
    'cpvCodes',
    'estimatedValue',
    'asked',
    'fewerLocalReason',
    'chosenSupplierId',
    'chosenReason',
    'date',
    'responsibleId',
  ],
  (row): QuoteRequest => ({
    id: row.id,
    title: row.need('title'),
    serviceAreaId: row.need('serviceAreaId'),
    cpvCodes: row.get('cpvCodes'),
    estimatedValue: row.get('estimatedValue'),
    asked: readAsked(row),
    fewerLocalReason: row.get('fewerLocalReason'),
    chosenSupplierId: row.get('chosenSupplierId'),
    chosenReason: row.get('chosenReason'),
    date: row.need('date'),
    responsibleId: row.get('responsibleId'),
  }),
);

const guidanceKeys = ['title', 'kind', 'parts', 'qualitySystemLink', 'reviewDate'] as const;
const guidanceColumns = rowMapping(guidanceDocuments, guidanceKeys, (row) => row);
/** The library has a file behind each row. */
export const guidanceMapping = {
  list: guidanceDocuments,
  select: [...guidanceColumns.select, 'FileRef', 'FileLeafRef', 'FSObjType'],
  read(raw: Parameters<typeof guidanceColumns.read>[0]): GuidanceDocument {
    const row = rowReader(guidanceDocuments, raw);
    return {
      id: row.id,
      title: row.get('title').trim() || rawText(raw, 'FileLeafRef'),
      url: addressOf(rawText(raw, 'FileRef')),
      kind: row.need('kind'),
      parts: row.get('parts'),
      qualitySystemLink: row.get('qualitySystemLink'),
      reviewDate: row.get('reviewDate'),
    };
  },
};

/** Each part by itself: a file may be called `100 % #1.docx`, and what follows a bare `#` is no part of an address. */
const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');
