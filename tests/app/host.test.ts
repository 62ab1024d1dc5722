import type { app } from '@microsoft/teams-js';
import { hostOf } from '../../src/app/host';

const context = (over: object): app.Context =>
  ({
    app: { locale: 'nn-no', theme: 'default' },
    page: { id: 'innkjop' },
    user: { id: 'u', displayName: 'Siri Foss', tenant: { id: 'home' } },
    ...over,
  }) as unknown as app.Context;

describe('what Teams says about where we are', () => {
  it("takes a person's own tenant in a personal tab", () => {
    expect(hostOf(context({}), true)).toMatchObject({ tenantId: 'home', isExternal: false });
  });

  it("takes the owner's tenant for a guest in a shared channel", () => {
    const channel = { id: 'c', membershipType: 'Shared', ownerTenantId: 'owner' };
    expect(hostOf(context({ channel }), true)).toMatchObject({ tenantId: 'owner', isExternal: true });
  });

  it('calls nobody external in a channel of their own tenant', () => {
    const channel = { id: 'c', membershipType: 'Shared', ownerTenantId: 'home' };
    expect(hostOf(context({ channel }), true)).toMatchObject({ tenantId: 'home', isExternal: false });
  });

  it.each([
    ['nn-no', 'nn'],
    ['nb-no', 'nb'],
    ['no', 'nb'],
    ['de-de', 'en'],
  ])('shows %s as %s', (locale, language) => {
    expect(hostOf(context({ app: { locale, theme: 'default' } }), true).language).toBe(language);
  });

  it.each([
    ['dark', 'dark'],
    ['contrast', 'contrast'],
    ['default', 'default'],
    ['glass', 'default'],
  ])('dresses the theme %s as %s', (theme, shown) => {
    expect(hostOf(context({ app: { locale: 'nn', theme } }), true).theme).toBe(shown);
  });
});
