import { appLinkIn, mayOpen, pageOfAppLink } from '../../../../src/local/teams/page/chat/app-link';

const here = 'http://127.0.0.1:4400';
const deepLink = (app: string, context: string): string =>
  `https://teams.microsoft.com/l/entity/${app}/innkjop?context=${encodeURIComponent(context)}`;
const ours = '6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846';

describe('links in the chat of the local Teams', () => {
  it.each([
    ['a deep link of our app', deepLink(ours, '{"subEntityId":"avtalar/12"}'), '/avtalar/12'],
    [
      'a deep link of our app with its id in capitals',
      deepLink(ours.toUpperCase(), '{"subEntityId":"/avtalar/12"}'),
      '/avtalar/12',
    ],
    ['a deep link without a page', `https://teams.microsoft.com/l/entity/${ours}/innkjop`, '/'],
    ['a deep link that somebody cut short', `https://teams.microsoft.com/l/entity/${ours}/innkjop?context=%7B%22sub`, '/'],
    ['a link to the local Teams itself', `${here}/#/avtalar/3?fane=historie`, '/avtalar/3?fane=historie'],
    ['a link to the start of the local Teams', `${here}/`, '/'],
  ])('open the tab: %s', (_what, url, page) => {
    expect(pageOfAppLink(url, here)).toBe(page);
  });

  it.each([
    ['another app in Teams', deepLink('11111111-2222-3333-4444-555555555555', '{"subEntityId":"x"}')],
    [
      'our app under a name that only looks like Teams',
      deepLink(ours, '{}').replace('teams.microsoft.com', 'teams.microsoft.com.evil.example'),
    ],
    ['our app without encryption', deepLink(ours, '{}').replace('https', 'http')],
    ['a file on this server', `${here}/sites/innkjop/Shared%20Documents/x.pdf`],
    ['another server on this machine', 'http://127.0.0.1:9/#/avtalar/3'],
    ['no address at all', 'avtalar/12'],
  ])('do not open the tab: %s', (_what, url) => {
    expect(pageOfAppLink(url, here)).toBeNull();
  });

  it('open elsewhere only when they are addresses of pages, letters or telephones', () => {
    expect(['https://example.org', 'mailto:a@b.example', 'tel:+4755'].every(mayOpen)).toBe(true);
    // oxlint-disable-next-line no-script-url
    expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'x'].some(mayOpen)).toBe(false);
  });

  it('are found in what somebody pastes', () => {
    expect(appLinkIn(`sjå https://example.org og ${here}/#/avtalar/3 takk`, here)).toBe(`${here}/#/avtalar/3`);
    expect(appLinkIn('sjå https://example.org', here)).toBeNull();
  });
});
