import { siteAddress } from '../../webparts/src/site-address';

const place = {
  written: '',
  pageSite: 'https://alver.sharepoint.com/sites/intranett',
  installed: 'https://alver.sharepoint.com/sites/innkjop',
  isInTeams: false,
};

describe('where the lists of a web part are', () => {
  test('nothing written means the site that the page is on', () => {
    expect(siteAddress(place)).toBe('https://alver.sharepoint.com/sites/intranett');
  });

  test('in Teams, where a part is on no page, nothing written means the site of the installation', () => {
    expect(siteAddress({ ...place, isInTeams: true })).toBe('https://alver.sharepoint.com/sites/innkjop');
  });

  test('an installation of another tenant is not asked from Teams', () => {
    const installed = 'https://contoso.sharepoint.com/sites/innkjop';
    expect(siteAddress({ ...place, isInTeams: true, installed })).toBe('https://alver.sharepoint.com/sites/intranett');
  });

  test.each([
    ['https://alver.sharepoint.com/sites/innkjop/', 'https://alver.sharepoint.com/sites/innkjop'],
    ['  /sites/innkjop ', 'https://alver.sharepoint.com/sites/innkjop'],
    ['https://ALVER.sharepoint.com/sites/innkjop', 'https://alver.sharepoint.com/sites/innkjop'],
  ])('"%s" is %s', (written, address) => {
    expect(siteAddress({ ...place, written })).toBe(address);
  });

  test.each([
    'https://contoso.sharepoint.com/sites/innkjop',
    'http://alver.sharepoint.com/sites/innkjop',
    'https://alver.sharepoint.com.evil.example/sites/innkjop',
    'https://anne@alver.sharepoint.com/sites/innkjop',
    'https://alver.sharepoint.com/sites/innkjop?a=1',
    '//contoso.sharepoint.com/sites/innkjop',
    'javascript:alert(1)',
    'sites/innkjop',
    'https://',
  ])('"%s" cannot be read from with the cookie of the page, and is refused', (written) => {
    expect(siteAddress({ ...place, written })).toBeNull();
  });
});
