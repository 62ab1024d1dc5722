import { ForbiddenError, RejectedError, UnreachableError } from '../../src/data/data-errors';
import { ConfigurationError, OutsideTeamsError, SignInError } from '../../src/app/app-errors';
import { detailsOf, failureOf, isForTheHost } from '../../src/app/failure';

describe('what is in the way of the whole tab', () => {
  it.each([
    ['configuration', new ConfigurationError(['siteUrl: missing'])],
    ['outsideTeams', new OutsideTeamsError()],
    ['consent', new SignInError('consent', 'AADSTS65001')],
    ['signIn', new SignInError('failed', '')],
    ['noAccess', new ForbiddenError('403')],
    ['offline', new UnreachableError('no answer', false)],
  ] as const)('is called %s', (failure, error) => {
    expect(failureOf(error, false)).toBe(failure);
  });

  it('sends a guest to the municipality that owns the channel', () => {
    expect(failureOf(new ForbiddenError('403'), true)).toBe('noAccessGuest');
  });

  it('says to a guest whose the IT department is where the site’s tenant decides, and nowhere else', () => {
    for (const failure of ['consent', 'policy', 'device', 'notAssigned', 'signIn'] as const)
      expect(isForTheHost(failure)).toBe(true);
    for (const failure of ['ownOrganisation', 'notInvited', 'account', 'offline'] as const)
      expect(isForTheHost(failure)).toBe(false);
  });

  it('leaves the rest to the screen', () => {
    expect(failureOf(new RejectedError('too long', '-1'), false)).toBeNull();
    expect(failureOf(new TypeError('x'), false)).toBeNull();
  });

  it("shows the administrator every fault of the configuration and Entra's number", () => {
    expect(detailsOf(new ConfigurationError(['a', 'b']))).toEqual(['a', 'b']);
    expect(detailsOf(new SignInError('consent', 'AADSTS65001'))).toEqual(['AADSTS65001']);
    expect(detailsOf(new SignInError('cancelled', 'user_canceled'))).toEqual([]);
  });
});
