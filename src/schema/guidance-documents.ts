import type { GuidanceKind } from '../domain/guidance-document';
import { choice, date, link, multiChoice, person, text } from './column-types';
import { settingRights } from './groups';
import { list } from './list';
import { procedureParts } from './shared-choices';

const kinds: Readonly<Record<GuidanceKind, string>> = {
  template: 'Mal',
  standardContract: 'Standardkontrakt',
  guide: 'Rettleiar',
  policy: 'Styringsdokument',
  routine: 'Rutine',
};

/** Templates and governing documents; the governing text itself is in the quality system (strategy, delmål 2). */
export const guidanceDocuments = list({
  key: 'guidanceDocuments',
  template: 'library',
  title: 'Malar og styringsdokument',
  description: 'Malar, rettleiarar og styringsdokument for innkjøp.',
  rights: settingRights,
  columns: {
    title: text('Title', 'Namn'),
    kind: choice('DocumentKind', 'Type dokument', { choices: kinds, required: true, indexed: true }),
    parts: multiChoice('ProcedureParts', 'Gjeld prosedyre', { choices: procedureParts, help: 'Tomt: alle prosedyrar.' }),
    qualitySystemLink: link('QualitySystemLink', 'I kvalitetssystemet'),
    ownerId: person('Owner', 'Eigar', { indexed: true }),
    reviewDate: date('ReviewDate', 'Gjennomgang', { indexed: true, help: 'Dagen dokumentet skal vurderast på nytt.' }),
  },
  views: [
    {
      name: 'Documents',
      title: 'Alle malar og dokument',
      fields: ['DocIcon', 'LinkFilename', 'DocumentKind', 'Owner', 'ReviewDate', 'QualitySystemLink'],
    },
  ],
});
