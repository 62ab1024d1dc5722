import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { GuidanceDocument } from '../../../src/domain/guidance-document';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { GuideView } from '../../../src/ui/features/guide/GuideView';
import { aSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';
import { laundry, openGuide, organisation, reader, today } from './open-guide';

const block = async (name: string) => within(await screen.findByRole('region', { name }));

beforeEach(() => {
  window.location.hash = '';
});

describe('the question', () => {
  test('asks what is to be bought before it answers anything', async () => {
    openGuide('');
    expect(await screen.findByRole('heading', { name: 'Fortel kva du skal kjøpe' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Slik skal kjøpet gjerast' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Meld behovet' })).toBeNull();
  });

  test('is answered as it is typed, and stands in the address so that it can be shared', async () => {
    openGuide('');
    await userEvent.type(await screen.findByLabelText('Kva skal du kjøpe?'), 'vask');
    expect(await screen.findByText('1 avtale kan dekkje dette')).toBeTruthy();
    await waitFor(() => expect(window.location.hash).toBe('#/rettleiar?kva=vask'));
    await userEvent.selectOptions(screen.getByLabelText('Kva tenesteområde er det til?'), 'Kultur');
    expect(window.location.hash).toBe('#/rettleiar?kva=vask&omrade=2');
  });

  test('is read back from the address, with the value it is reckoned with', async () => {
    openGuide('kva=romferje&pris=openEnded&verdi=10+417&type=works&start=2026-06-30');
    expect(await screen.findByDisplayValue('romferje')).toBeTruthy();
    expect(screen.getByText('500 016 kr')).toBeTruthy();
    expect(screen.getByLabelText('Når startar kjøpet?')).toHaveProperty('value', '2026-06-30');
    expect(screen.getByRole('heading', { name: 'Forskrifta del I' })).toBeTruthy();
    expect(screen.getByText(/Bygg og anlegg for 500 016 kr, etter reglane 30. juni 2026/)).toBeTruthy();
  });

  test('an area that is not there any more is left out', async () => {
    openGuide('kva=vask&omrade=77');
    expect(await screen.findByLabelText('Kva tenesteområde er det til?')).toHaveProperty('value', '');
  });

  test('CPV codes are suggested from the words and taken with one press', async () => {
    openGuide('kva=vaskeritenester');
    await userEvent.click(await screen.findByRole('button', { name: 'Legg til 98310000 Vask og rensing' }));
    expect(window.location.hash).toContain('cpv=98310000');
    expect(await screen.findByText(/same CPV-kode \(98310000\)/)).toBeTruthy();
  });

  test('names the numbers of the rules in force that day, also when they have been changed since', async () => {
    const later = { from: calendarDate('2027-01-01'), to: null };
    const changed = defaultRuleValues.flatMap((each) => {
      if (each.rule === 'climateWeight' && each.to === null) return [each, { ...each, ...later, value: 40 }];
      return each.rule === 'standstillDays' ? [each, { ...each, ...later, value: 14 }] : [each];
    });
    openGuide('kva=romferje&verdi=2600000&start=2027-01-01', { organisation: { ...organisation, ruleValues: changed } });
    const law = await block('Lov og forskrift');
    expect(law.getByText(/minst 40 prosent/)).toBeTruthy();
    expect(law.getByText(/Vent minst 14 dagar/)).toBeTruthy();
    expect(law.getByText(/Høgst 48 månader/)).toBeTruthy();
    expect(law.queryByText(/\{n\}/)).toBeNull();
  });

  test('what is no amount and no date is told, and nothing is guessed from it', async () => {
    openGuide('kva=romferje&verdi=mykje&start=-');
    expect(await screen.findByText(/Skriv eit beløp i kroner/)).toBeTruthy();
    expect(screen.getAllByText(/Skriv ein heil dato/).length).toBeGreaterThan(0);
    expect(screen.queryByRole('region', { name: 'Lov og forskrift' })).toBeNull();
  });

  test('a new question starts over, and the back button returns', async () => {
    openGuide('kva=romferje&verdi=5');
    await userEvent.click(await screen.findByRole('button', { name: 'Nytt spørsmål' }));
    expect(screen.getByLabelText('Kva skal du kjøpe?')).toHaveProperty('value', '');
    expect(window.location.hash).toBe('#/rettleiar');
  });
});

describe('an agreement that covers it', () => {
  test('is shown with how to buy on it, who may, and why, before any procedure', async () => {
    openGuide('kva=vask&omrade=1&verdi=2600000');
    const link = await screen.findByRole('link', { name: 'Vaskeritenester' });
    expect(link.getAttribute('href')).toBe('#/avtalar/1');
    expect(await screen.findByText(/Bestill i e-handel\./)).toBeTruthy();
    expect(screen.getByText(/Området ditt kan bruke avtalen/)).toBeTruthy();
    expect(screen.getByText(/Føreslått fordi: avtalen nemner «vask»/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Slik skal kjøpet gjerast' })).toBeNull();
  });

  test('that ends soon says so, and one for other areas too', async () => {
    openGuide('kva=vask&omrade=2', { agreements: [{ ...laundry, endDate: calendarDate('2027-02-28') }] });
    expect(await screen.findByText('Går ut 28. feb. 2027')).toBeTruthy();
    expect(screen.getByText('Andre område')).toBeTruthy();
    expect(screen.getByText(/gjeld for Helse, omsorg og meistring, ikkje for området/)).toBeTruthy();
  });

  test('that has expired or is terminated is not there', async () => {
    const over = { ...laundry, endDate: calendarDate('2026-11-22') };
    openGuide('kva=vask', { agreements: [over, { ...laundry, id: 2, status: 'terminated' }] });
    expect(await screen.findByText('Ingen avtalar ser ut til å dekkje dette')).toBeTruthy();
  });

  test('may be refused: then the procedure comes, and it can be taken back', async () => {
    openGuide('kva=vask&verdi=2600000');
    await userEvent.click(await screen.findByRole('button', { name: 'Ingen av desse passar' }));
    expect(await screen.findByRole('heading', { name: 'Forskrifta del III' })).toBeTruthy();
    expect(window.location.hash).toContain('ingen=1');
    // Saying for whom it is, or what it is called in CPV, does not bring back what was refused.
    await userEvent.selectOptions(screen.getByLabelText('Kva tenesteområde er det til?'), 'Kultur');
    expect(screen.getByRole('heading', { name: 'Forskrifta del III' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Likevel ein av avtalane' }));
    expect(await screen.findByRole('link', { name: 'Vaskeritenester' })).toBeTruthy();
  });

  test('among thousands, the first are shown and the rest are counted', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ ...laundry, id: index + 1, title: `Vask ${index + 1}` }));
    openGuide('kva=vask', { agreements: many });
    expect(await screen.findByText('2000 avtalar kan dekkje dette')).toBeTruthy();
    expect(
      screen.getAllByRole('heading', { level: 3 }).filter(({ textContent }) => textContent?.startsWith('Vask')),
    ).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Vis 17 til' })).toBeTruthy();
  });
});

describe('the procedure', () => {
  test('tells law and local strategy apart, each with its paragraph and the day it was read', async () => {
    openGuide('kva=romferje&verdi=60+000');
    const law = await block('Lov og forskrift');
    expect(law.getByText('500 000 kr')).toBeTruthy();
    expect(law.getByText('LOA § 2, FOA § 1-1 · lese 28. juli 2026')).toBeTruthy();
    expect(law.getByText(/stiller ingen krav/)).toBeTruthy();
    expect(law.queryByText('Tre lokale leverandørar')).toBeNull();
    const local = await block('Lokal strategi');
    expect(local.getByText('Tre lokale leverandørar')).toBeTruthy();
    expect(local.getByText('delmål 3 · lese 7. april 2022')).toBeTruthy();
    expect(local.getByText(/Det er ikkje lov/)).toBeTruthy();
  });

  test('of the day it started is followed, not that of today', async () => {
    openGuide('kva=romferje&verdi=300+000&start=2026-06-30');
    expect(await screen.findByRole('heading', { name: 'Forskrifta del I' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Når startar kjøpet?'), { target: { value: '2026-07-01' } });
    expect(await screen.findByRole('heading', { name: 'Under terskelen i lova' })).toBeTruthy();
  });

  test('lists the duties, and marks those that hang on more than the value', async () => {
    openGuide('kva=romferje&verdi=2600000');
    const law = await block('Lov og forskrift');
    for (const title of ['Konkurranse', 'Protokoll', 'Kunngjering i TED', 'Klima og miljø', 'Kontroll av kontrakten'])
      expect(law.getByText(title)).toBeTruthy();
    // The clauses on wages and apprentices, and the competition: whether LOA § 4 still stands was not to be read.
    expect(law.getAllByText('Sjekk om det gjeld')).toHaveLength(3);
  });

  test('is not answered when a rule value is missing: it says which one, in plain words', async () => {
    const ruleValues = defaultRuleValues.filter(({ rule }) => rule !== 'nationalThreshold');
    openGuide('kva=romferje&verdi=2600000', { organisation: { ...organisation, ruleValues } });
    expect(
      await screen.findByText(/Rettleiaren kan ikkje svare for 23. november 2026: Nasjonal terskelverdi manglar/),
    ).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Lov og forskrift' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Malar' })).toBeNull();
  });

  test('asks for the value when it is not there', async () => {
    openGuide('kva=romferje');
    expect(await screen.findByRole('heading', { name: 'Kor mykje kostar det?' })).toBeTruthy();
  });

  test('of a small purchase leads to asking suppliers, for those who may', async () => {
    openGuide('kva=romferje&omrade=1&verdi=60+000', { session: aSession() });
    const link = await screen.findByRole('link', { name: 'Be om pris frå lokale leverandørar' });
    expect(link.getAttribute('href')).toBe('#/smakjop/ny?kva=romferje&omrade=1&verdi=60000');
  });
});

describe('templates', () => {
  const template = (id: number, over: Partial<GuidanceDocument>): GuidanceDocument => ({
    id,
    title: `Mal ${id}`,
    url: `/sites/innkjop/GuidanceDocuments/Mal%20${id}.docx`,
    kind: 'template',
    parts: [],
    qualitySystemLink: '',
    reviewDate: null,
    ...over,
  });

  test('that fit the procedure can be opened', async () => {
    const guidance = [
      template(1, { parts: ['partIII'] }),
      template(2, { parts: ['partI'], title: 'Protokoll del I', qualitySystemLink: 'https://kvalitet.example/1' }),
    ];
    openGuide('kva=romferje&verdi=600+000', { guidance });
    const link = await screen.findByRole('link', { name: 'Protokoll del I' });
    expect(link.getAttribute('href')).toBe('/sites/innkjop/GuidanceDocuments/Mal%202.docx');
    expect(screen.getByRole('link', { name: 'I kvalitetssystemet' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Mal 1' })).toBeNull();
    expect(screen.getByText('1 dokument')).toBeTruthy();
  });

  test('that cannot be read are told of, and can be asked for again', async () => {
    window.location.hash = '#/rettleiar?kva=romferje&verdi=600+000';
    const ports = fakePorts({ organisation, agreements: [], session: reader });
    jest.spyOn(ports.guidance, 'documents').mockRejectedValueOnce(new UnreachableError('Gone.', false));
    renderApp(<GuideView />, { ports, today });
    await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
    expect(await screen.findByText(/Ingen malar passar/)).toBeTruthy();
  });
});

test.each([
  ['nb', 'Veileder', 'Meld behovet'],
  ['en', 'Buying guide', 'Report the need'],
] as const)('is all in %s', async (language, title, button) => {
  openGuide('kva=romferje&verdi=2600000', {}, { language });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByRole('button', { name: button })).toBeTruthy();
});
