import type { FrameLocator, Page } from 'playwright-core';

export interface Screen {
  readonly name: string;
  /** Who looks, by the short name of the local directory. */
  readonly person: string;
  /** The address inside the tab. */
  readonly path: string;
  readonly place?: 'channel';
  readonly height?: number;
  /** The picture shows Teams around the tab too. */
  readonly wholeTeams?: true;
  /** The page of SharePoint with the built web parts, and the rest of its address; not the tab. */
  readonly sharePoint?: string;
  /** What is done before the picture is taken. */
  readonly prepare?: (tab: FrameLocator, page: Page) => Promise<void>;
}

const press = (name: string) => async (tab: FrameLocator) => {
  await tab.getByRole('button', { name }).first().click();
  await tab.getByRole('dialog').waitFor();
};

const fillRule = async (tab: FrameLocator) => {
  await tab.getByRole('combobox', { name: 'Regel' }).selectOption('nationalThreshold');
  await tab.getByLabel(/^Ny verdi/).fill('2 mill');
  await tab.getByLabel(/^Gjeld frå/).fill('2026-12-01');
};

const answerNo = async (tab: FrameLocator) => {
  await tab.getByRole('radio', { name: 'Nei' }).first().check();
  await tab.getByRole('textbox', { name: /om reservert/ }).fill('Ingen vekstbedrift i regionen tek på seg så store volum.');
  await tab.getByRole('radio', { name: 'Ja' }).nth(1).check();
  await tab.getByRole('button', { name: 'Send til kvittering' }).click();
};
const openFirst = (heading: string) => async (tab: FrameLocator) => {
  await tab.getByRole('region', { name: heading }).getByRole('listitem').first().getByRole('link').click();
  await tab.getByRole('heading', { level: 1, name: /Reservert eller/ }).waitFor();
};

/** Every screen a person can be on, as the person who meets it. */
export const screens: readonly Screen[] = [
  { name: 'teams-personal', person: 'ingrid', path: '/', wholeTeams: true, height: 900 },
  { name: 'teams-channel', person: 'eva', path: '/omrade', place: 'channel', wholeTeams: true, height: 900 },
  { name: 'home-owner', person: 'ingrid', path: '/' },
  { name: 'home-employee', person: 'anne', path: '/' },
  { name: 'home-lead', person: 'eva', path: '/' },
  { name: 'home-guest', person: 'siri', path: '/', place: 'channel' },
  { name: 'register', person: 'ingrid', path: '/avtalar' },
  { name: 'register-search', person: 'anne', path: '/avtalar?q=kontor' },
  { name: 'register-nothing-found', person: 'anne', path: '/avtalar?q=romferje' },
  { name: 'agreement', person: 'ingrid', path: '/avtalar/1', height: 2000 },
  { name: 'agreement-employee', person: 'anne', path: '/avtalar/4', height: 1600 },
  { name: 'agreement-expired', person: 'olav', path: '/avtalar/6', height: 1600 },
  { name: 'agreement-long-title', person: 'olav', path: '/avtalar/30', height: 1600 },
  { name: 'agreement-missing', person: 'olav', path: '/avtalar/99999' },
  { name: 'decision', person: 'ingrid', path: '/avtalar/1', prepare: press('Utløys opsjonen') },
  { name: 'form-edit', person: 'olav', path: '/avtalar/1/rediger', height: 4200 },
  { name: 'form-new', person: 'olav', path: '/avtalar/ny', height: 4200 },
  { name: 'form-guest', person: 'siri', path: '/avtalar/1/rediger', place: 'channel' },
  { name: 'areas', person: 'eva', path: '/omrade' },
  { name: 'areas-employee', person: 'anne', path: '/omrade' },
  { name: 'area', person: 'eva', path: '/omrade/2', height: 1800 },
  { name: 'revisions', person: 'eva', path: '/revisjon' },
  { name: 'revision', person: 'ingrid', path: '/revisjon/2', height: 1600 },
  { name: 'revision-start', person: 'eva', path: '/revisjon', prepare: press('Start revisjonsrunde') },
  { name: 'assess-revision', person: 'ingrid', path: '/vurderingar/ny?type=revision&avtale=1', height: 1300 },
  { name: 'assess-risk', person: 'ingrid', path: '/vurderingar/ny?type=risk&avtale=1', height: 2400 },
  { name: 'assess-final', person: 'ingrid', path: '/vurderingar/ny?type=finalEvaluation&avtale=1', height: 1700 },
  { name: 'small-purchases', person: 'jorunn', path: '/smakjop', height: 1700 },
  { name: 'small-purchases-employee', person: 'anne', path: '/smakjop' },
  { name: 'small-purchase', person: 'jorunn', path: '/smakjop/1', height: 2000 },
  { name: 'small-purchase-read', person: 'ingrid', path: '/smakjop/1', height: 1100 },
  { name: 'small-purchase-new', person: 'jorunn', path: '/smakjop/ny?tittel=Maling+av+klasserom&verdi=120000', height: 1700 },
  { name: 'procurement-need', person: 'jorunn', path: '/behov/4', height: 2600 },
  { name: 'procurement-announced', person: 'jorunn', path: '/behov/9', height: 2800 },
  { name: 'procurement-awarded', person: 'eva', path: '/behov/18', height: 2800 },
  { name: 'procurement-read', person: 'ingrid', path: '/behov/5', height: 2600 },
  { name: 'procurement-employee', person: 'anne', path: '/behov/5' },
  { name: 'procurement-new', person: 'jorunn', path: '/behov/ny?erstattar=1', height: 1200 },
  { name: 'form-from-procurement', person: 'eva', path: '/avtalar/ny?anskaffing=18', height: 4200 },
  { name: 'plan-list', person: 'jorunn', path: '/behov', height: 2800 },
  { name: 'plan-board', person: 'jorunn', path: '/behov?vis=tavle', height: 3000 },
  { name: 'plan-timeline', person: 'eva', path: '/behov?vis=tidslinje', height: 2800 },
  { name: 'plan-owner', person: 'ingrid', path: '/behov', height: 1800 },
  { name: 'plan-employee', person: 'anne', path: '/behov' },
  { name: 'plan-files', person: 'eva', path: '/behov', prepare: press('Handlingsplan') },
  { name: 'plan-join', person: 'eva', path: '/behov', prepare: press('Slå saman') },
  { name: 'guide', person: 'anne', path: '/rettleiar', height: 1000 },
  {
    name: 'guide-agreement',
    person: 'anne',
    path: '/rettleiar?kva=vask+av+arbeidsklede&omrade=2&verdi=2%2C6+mill',
    height: 1400,
  },
  {
    name: 'guide-procedure',
    person: 'anne',
    path: '/rettleiar?kva=vaskeritenester&omrade=2&verdi=2%2C6+mill&ingen=1',
    height: 2800,
  },
  { name: 'guide-small', person: 'eva', path: '/rettleiar?kva=trebenker+til+kaien&omrade=4&verdi=60+000', height: 1800 },
  { name: 'assessments', person: 'eva', path: '/vurderingar', height: 2200 },
  { name: 'assessments-employee', person: 'anne', path: '/vurderingar' },
  {
    name: 'assessment-new',
    person: 'jorunn',
    path: '/vurderingar/ny?type=reservedInclusive&anskaffing=1',
    height: 2100,
    prepare: answerNo,
  },
  {
    name: 'assessment-acknowledge',
    person: 'eva',
    path: '/vurderingar',
    height: 1500,
    prepare: openFirst('Ventar på kvitteringa di'),
  },
  { name: 'assessment-done', person: 'eva', path: '/vurderingar', height: 1400, prepare: openFirst('Avgjort') },
  { name: 'not-found', person: 'anne', path: '/finst-ikkje' },
  { name: 'rules', person: 'eva', path: '/reglar', height: 1800 },
  { name: 'rules-employee', person: 'anne', path: '/reglar' },
  { name: 'rule-new', person: 'eva', path: '/reglar/ny', height: 1600, prepare: fillRule },
  { name: 'suppliers', person: 'eva', path: '/leverandorar' },
  { name: 'suppliers-employee', person: 'anne', path: '/leverandorar' },
  { name: 'supplier-edit', person: 'eva', path: '/leverandorar', prepare: press('Rediger') },
  { name: 'sharepoint-page', person: 'ingrid', path: '', sharePoint: '' },
  { name: 'sharepoint-page-strong', person: 'eva', path: '', sharePoint: '&background=strong' },
  { name: 'sharepoint-page-editing', person: 'eva', path: '', sharePoint: '&mode=edit&part=expiring&background=neutral' },
];
