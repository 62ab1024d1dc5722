import type { FrameLocator } from 'playwright-core';
import { itemsOf, openTab, rest } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

const siri = { person: 'siri', place: 'channel' } as const;
/** Everything the screens call an action that writes. */
const writing =
  /^(Ny avtale|Rediger|Utløys|Ikkje forleng|Lat avtalen|Eg har dette|Start ny anskaffing|Gje vidare|Minn meg|Planlegg|Merk som gjort|Byt eigar)/;

async function writingOffered(tab: FrameLocator): Promise<readonly string[]> {
  const names = await tab.locator('button, a, [role="menuitem"]').allInnerTexts();
  return names.map((name) => name.trim()).filter((name) => writing.test(name));
}

describe('a guest from another municipality, in the shared channel', () => {
  it('reads the register and an agreement', async () => {
    const { tab, close } = await openTab(started.browser, started.app, siri);
    await tab.getByRole('img', { name: 'Innlogga som Siri Foss' }).waitFor();
    await tab.getByText('Du er gjest hos Alver kommune').first().waitFor();
    await tab.getByRole('tab', { name: 'Avtalar' }).click();
    await tab.getByRole('heading', { level: 1, name: /62 av 62/ }).waitFor();
    await tab.getByRole('searchbox', { name: 'Søk i avtalane' }).fill('vaskeri');
    await tab.getByRole('link', { name: 'Vaskeritenester', exact: true }).click();
    const about = tab.getByRole('region', { name: 'Kort om avtalen' });
    await expect(about.getByText('Vask av flattøy').waitFor()).resolves.toBeUndefined();
    await close();
  });

  it.each([
    ['/', 'heading', /Siri/],
    ['/avtalar', 'heading', /62 av 62/],
    ['/avtalar/1', 'heading', /^Vaskeritenester/],
    ['/omrade', 'heading', /Tenesteområde/],
    ['/omrade/2', 'heading', /Helse, omsorg og meistring/],
  ] as const)('is offered no writing on %s', async (path, role, name) => {
    const { tab, close } = await openTab(started.browser, started.app, { ...siri, path });
    await tab.getByRole(role, { name, level: 1 }).waitFor();
    expect(await writingOffered(tab)).toEqual([]);
    await close();
  });

  it('would see the writing there is as another person, so that the check above can fail', async () => {
    for (const path of ['/', '/avtalar', '/avtalar/1']) {
      const { tab, close } = await openTab(started.browser, started.app, { person: 'ingrid', path });
      await tab.getByRole('button', { name: writing }).first().waitFor();
      expect((await writingOffered(tab)).length).toBeGreaterThan(0);
      await close();
    }
  });

  it.each([
    ['/avtalar/1/rediger', 'Du har ikkje rett til å endre avtalar'],
    ['/avtalar/ny', 'Du har ikkje rett til å leggje inn avtalar'],
  ])('is told plainly at %s', async (path, message) => {
    const { tab, close } = await openTab(started.browser, started.app, { ...siri, path });
    await tab.getByText(message).waitFor();
    await tab.getByText('Du er gjest hos Alver kommune').first().waitFor();
    expect(await tab.getByRole('textbox').count()).toBe(0);
    await close();
  });

  it('is refused by SharePoint itself, whatever the client, and nothing changes', async () => {
    const asAdmin = rest(started.app, 'admin');
    const asGuest = rest(started.app, 'siri');
    const before = (await asAdmin(`${itemsOf('Agreements')}(1)`)).body;
    expect((await asGuest(`${itemsOf('Agreements')}(1)`)).body).toMatchObject({ Title: before['Title'] });

    const attempts: readonly [method: string, address: string, headers: Record<string, string>, body: object | null][] = [
      ['POST', `${itemsOf('Agreements')}(1)`, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, { Title: 'Kapra' }],
      ['POST', `${itemsOf('Agreements')}(1)`, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' }, null],
      ['POST', itemsOf('Agreements'), {}, { Title: 'Ny', ReferenceNumber: 'X-1', StartDate: '2026-01-01T00:00:00Z' }],
      ['POST', `${itemsOf('AgreementOptions')}(1)`, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, { Decision: 'Utløyst' }],
      ['POST', itemsOf('ReminderResponses'), {}, { AgreementId: 1 }],
      ['POST', 'web/lists', {}, { Title: 'Mi liste', BaseTemplate: 100 }],
    ];
    for (const [method, address, headers, body] of attempts) {
      const answer = await asGuest(address, { method, headers, ...(body ? { body } : {}) });
      expect([address, answer.status]).toEqual([address, 403]);
    }
    expect((await asAdmin(`${itemsOf('Agreements')}(1)`)).body).toEqual(before);
  });

  it.each(['CallOffs', 'FollowUps', 'ReminderResponses', 'Assessments', 'Procurements', 'QuoteRequests'])(
    'does not get to read the list %s',
    async (list) => {
      expect((await rest(started.app, 'siri')(itemsOf(list))).status).toBe(403);
      expect((await rest(started.app, 'admin')(itemsOf(list))).status).toBe(200);
    },
  );
});
