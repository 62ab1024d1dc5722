import type { Page } from 'playwright-core';
import type { refusals } from '../../src/local/teams/page/sign-in-refusals';
import { journey } from '../support/journey';

const started = journey();

async function openTeams(signin: string, place = 'personal', person = 'ingrid'): Promise<Page> {
  const page = await started.browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(30_000);
  await page.goto(`${started.app.url}/?person=${person}&place=${place}&signin=${signin}`);
  return page;
}

/** What the local Teams plays, the sentence it ends in, and the number shown for the IT department. */
const cases: Readonly<Record<keyof typeof refusals | 'old', readonly [title: string, who: string, shown: string]>> = {
  refused: ['Appen manglar eit løyve', 'Be IT-avdelinga godkjenne appen', 'AADSTS65001'],
  declined: ['Du godkjende ikkje appen', 'Logg inn igjen og godta', 'AADSTS65004'],
  requested: ['Førespurnaden er send til IT-avdelinga', 'IT-avdelinga må godkjenne', 'AADSTS90095'],
  device: ['Denne eininga er ikkje godkjend', 'Bruk jobb-PC-en din', 'AADSTS53000'],
  policy: ['Tryggleiksreglane stoppa innlogginga', 'Be IT-avdelinga sjå på vilkårsstyrt tilgang', 'AADSTS53003'],
  factor: ['Du må stadfeste kven du er', 'følg vindauget frå Microsoft', 'AADSTS50076'],
  unassigned: ['Du er ikkje lagd til i appen', 'Be IT-avdelinga leggje deg', 'AADSTS50105'],
  uninvited: ['Kontoen din er ikkje invitert', 'Be innkjøpsleiinga eller den som eig kanalen', 'AADSTS50020'],
  outbound: ['Organisasjonen din stengjer for dette', 'IT-avdelinga i din eigen organisasjon', 'AADSTS500212'],
  inbound: ['Kommunen slepp ikkje inn organisasjonen din', 'Be den som eig kanalen', 'AADSTS500213'],
  locked: ['Kontoen din kan ikkje brukast no', 'IT-avdelinga kan opne han att', 'AADSTS50057'],
  unregistered: ['Appen er ikkje rett registrert', 'IT-avdelinga må rette appregistreringa', 'AADSTS700016'],
  busy: ['Innlogginga hos Microsoft svarar ikkje som ho skal', 'Vent nokre minutt', 'AADSTS90033'],
  offline: ['Vi når ikkje SharePoint', 'Sjekk at du har nett', ''],
  disabled: ['Denne Teams-versjonen kan ikkje logge deg inn', 'Oppdater Teams', 'nested_app_auth_bridge_disabled'],
  old: ['Denne Teams-versjonen kan ikkje logge deg inn', 'Oppdater Teams', ''],
};

/** Refused from one state to the next on one page: what comes after a refusal has been asked for anew. */
let told: Page | undefined;
afterAll(() => told?.close());

const tabOf = (page: Page) => page.frameLocator('iframe');
const ways = (page: Page) => page.getByLabel('Innlogging', { exact: true });
const tryAgain = (page: Page) => tabOf(page).getByRole('button', { name: /^(Prøv igjen|Logg inn)$/ });

describe('a sign-in that Teams or Entra refuses', () => {
  it.each(Object.entries(cases))(
    'ends, when it is «%s», in a sentence that says who must do what, and a press asks anew',
    async (signin, [title, who, shown]) => {
      // Whether Teams can sign in at all is said when it greets, and only a page that is loaded anew asks that again.
      if (told && signin !== 'old') {
        await ways(told).selectOption(signin);
        await tryAgain(told).click();
      } else {
        await told?.close();
        told = await openTeams(signin);
      }
      const tab = tabOf(told);
      await tab.getByRole('heading', { name: title, level: 1 }).waitFor();
      await expect(tab.getByText(who).waitFor()).resolves.toBeUndefined();
      if (shown) await tab.getByText(shown, { exact: true }).waitFor();
      // Teams is told that the app says it itself, and covers nothing.
      await told.locator('.teams[data-app="ready"]').waitFor();
    },
  );

  it.each(['declined', 'policy', 'offline'])('leads into the app by one press when «%s» is mended meanwhile', async (signin) => {
    const page = await openTeams(signin);
    await tabOf(page)
      .getByRole('heading', { name: cases[signin as keyof typeof cases][0] })
      .waitFor();
    await ways(page).selectOption('ok');
    await tryAgain(page).click();
    await expect(tabOf(page).getByRole('tab', { name: 'Avtalar' }).waitFor()).resolves.toBeUndefined();
    await page.close();
  });

  it('is told to a guest in the shared channel too, and whose the IT department is', async () => {
    const page = await openTeams('uninvited', 'channel', 'siri');
    const sentence = tabOf(page).getByRole('heading', { name: 'Kontoen din er ikkje invitert' });
    await sentence.waitFor();
    const whose = tabOf(page).getByText('Det er IT-avdelinga i kommunen som eig kanalen');
    expect(await whose.count()).toBe(0);
    await ways(page).selectOption('policy');
    await tryAgain(page).click();
    await expect(whose.waitFor()).resolves.toBeUndefined();
    await page.close();
  });

  it('says to look for the window while Teams asks', async () => {
    const page = await openTeams('ask');
    await page.getByRole('button', { name: 'Godta' }).waitFor();
    await page
      .frameLocator('iframe')
      .getByRole('heading', { name: 'Svar i vindauget frå Microsoft' })
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Godta' }).click();
    const inside = page.frameLocator('iframe').getByRole('tab', { name: 'Avtalar' });
    await expect(inside.waitFor()).resolves.toBeUndefined();
    await page.close();
  });
});
