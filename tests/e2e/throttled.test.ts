import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../src/local/sharepoint/identity/local-token';
import { itemsOf, openTab, rest } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();
const title = 'Elektrikartenester';

/** SharePoint refuses the person for a while, each time asking to wait the same number of seconds. */
async function throttle(person: string, seconds: number, forSeconds: number): Promise<void> {
  const admin = findPerson('admin');
  if (!admin) throw new Error('There is no local administrator.');
  const answer = await fetch(`${started.app.url}/_local/faults`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${issueLocalToken(admin)}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ fault: 'throttle', retryAfter: seconds, forSeconds, person }),
  });
  expect(answer.status).toBe(201);
}

const storedPurpose = async () => {
  const ask = rest(started.app, 'admin');
  const { body } = await ask<{ value: { Purpose: string }[] }>(`${itemsOf('Agreements')}?$filter=Title eq '${title}'`);
  return body.value[0]?.Purpose;
};

describe('while SharePoint asks to wait', () => {
  it('a person who saves sees a calm countdown, loses nothing, and the edit is saved by itself', async () => {
    const ask = rest(started.app, 'admin');
    const { body } = await ask<{ value: { Id: number }[] }>(`${itemsOf('Agreements')}?$filter=Title eq '${title}'`);
    const opened = await openTab(started.browser, started.app, {
      person: 'olav',
      path: `/avtalar/${body.value[0]?.Id}/rediger`,
    });
    const { tab } = opened;
    const field = tab.getByRole('textbox', { name: 'Kva avtalen er til' });
    await field.fill('Skrive medan SharePoint hadde mykje å gjere');
    await throttle('olav', 4, 5);
    await tab.getByRole('button', { name: 'Lagre avtalen' }).click();
    await tab.getByText('SharePoint har mykje å gjere', { exact: true }).waitFor();
    await tab.getByText(/Vi prøver igjen om [34] sekund\. Det du har skrive, er trygt\./).waitFor();
    await tab.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }).waitFor();
    await tab.getByText('SharePoint har mykje å gjere', { exact: true }).waitFor({ state: 'hidden' });
    expect(await storedPurpose()).toBe('Skrive medan SharePoint hadde mykje å gjere');
    await opened.close();
  });

  it('the app opens as soon as SharePoint answers, and says meanwhile why it waits', async () => {
    await throttle('eva', 3, 2);
    const opened = await openTab(started.browser, started.app, { person: 'eva', path: '/avtalar' });
    await opened.tab.getByText('SharePoint har mykje å gjere', { exact: true }).waitFor();
    const grid = opened.tab.getByRole('grid', { name: 'Avtalar' });
    await grid.waitFor();
    await opened.tab.getByText('SharePoint har mykje å gjere', { exact: true }).waitFor({ state: 'hidden' });
    expect(await grid.isVisible()).toBe(true);
    await opened.close();
  });
});
