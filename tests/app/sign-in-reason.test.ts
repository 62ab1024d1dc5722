import { BrowserAuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { reasonOf } from '../../src/app/sign-in-reason';
import { failuresEn } from '../../src/ui/text/failures/en';
import { failuresNb } from '../../src/ui/text/failures/nb';
import { failuresNn } from '../../src/ui/text/failures/nn';

const entra = (number: number) => new ServerError('invalid_grant', 'c', `AADSTS${number}: said in words`);

describe('why there is no token', () => {
  it.each([
    ['consent', 65001],
    ['consent', 90094],
    ['consentSent', 90095],
    ['declined', 65004],
    ['device', 53000],
    ['device', 53001],
    ['policy', 53003],
    ['policy', 530032],
    ['secondFactor', 50076],
    ['secondFactor', 50079],
    ['notAssigned', 50105],
    ['notInvited', 50020],
    ['notInvited', 90072],
    ['ownOrganisation', 500212],
    ['theirOrganisation', 500213],
    ['account', 50057],
    ['registration', 700016],
    ['registration', 500011],
    ['registration', 9002326],
    ['clock', 500133],
    ['busy', 90033],
    ['failed', 99999],
  ] as const)("is %s by Entra's number %i, which is shown", (reason, number) => {
    expect(reasonOf(entra(number))).toEqual({ reason, detail: `AADSTS${number}` });
  });

  it.each([
    ['cancelled', new ClientAuthError('user_canceled', 'c')],
    ['offline', new ClientAuthError('no_network_connectivity', 'c')],
    ['offline', new BrowserAuthError('post_request_failed', 'c')],
    ['unavailable', new ClientAuthError('nested_app_auth_bridge_disabled', 'c')],
    ['popupBlocked', new BrowserAuthError('popup_window_error', 'c')],
    ['timeout', new BrowserAuthError('timed_out', 'c')],
    ['consent', new InteractionRequiredAuthError('consent_required', 'c')],
    ['failed', new Error('something else')],
    ['failed', 'a text'],
    ['failed', null],
  ] as const)('is %s by the word of MSAL', (reason, error) => {
    expect(reasonOf(error).reason).toBe(reason);
  });

  it('takes the number before the word: access_denied alone is a person who closed the window', () => {
    expect(reasonOf(new ServerError('access_denied', 'c', 'AADSTS53003: blocked')).reason).toBe('policy');
    expect(reasonOf(new ServerError('access_denied', 'c', 'the user said no')).reason).toBe('cancelled');
  });

  it('reads the number also where only the answer carries it', () => {
    const error = new InteractionRequiredAuthError('interaction_required', 'c', '', '', '', '', '', '50076');
    expect(reasonOf(error)).toEqual({ reason: 'secondFactor', detail: 'AADSTS50076' });
  });

  it('shows nothing of what was written, which may quote a token or an address', () => {
    expect(reasonOf({ errorCode: 'eyJhbGciOi.secret.sig', errorMessage: 'for anne@alver.no' }).detail).toBe('');
    expect(reasonOf(new ServerError('x', 'c', 'eyJhbGciOi.secret.sig')).detail).toBe('x');
  });

  it.each(['constructor', 'toString', '__proto__'])('is not fooled by the code %s', (errorCode) => {
    expect(reasonOf({ errorCode }).reason).toBe('failed');
  });
});

describe('the sentences', () => {
  it.each([
    ['nb', failuresNb],
    ['en', failuresEn],
  ])('are translated into %s, every one', (_language, texts) => {
    for (const [name, { title, body }] of Object.entries(texts)) {
      const nn = failuresNn[name as keyof typeof failuresNn];
      expect(title.length).toBeGreaterThan(0);
      expect([name, body]).not.toEqual([name, nn.body]);
    }
  });

  it.each([
    ['consent', /IT-avdelinga/],
    ['notInvited', /innkjøpsleiinga|eig kanalen/],
    ['ownOrganisation', /din eigen organisasjon/],
    ['theirOrganisation', /sin kommune/],
    ['registration', /IT-avdelinga/],
    ['popupBlocked', /Tillat/],
  ] as const)('of %s say who', (name, who) => {
    expect(failuresNn[name].body).toMatch(who);
  });
});
