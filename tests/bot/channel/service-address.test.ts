import { isPublicService } from '../../../bot/channel/service-address';

test.each([
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/no/00000000-0000-0000-0000-000000000000/',
  'https://europe.botframework.com/',
])('%s can be a service of Teams', (address) => {
  expect(isPublicService(address)).toBe(true);
});

test.each([
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net:8443/',
  'https://ola:kari@smba.trafficmanager.net/',
  'https://169.254.169.254/metadata/',
  'https://0x7f000001/',
  'https://2130706433/',
  'https://[::1]/',
  'https://[fd00::1]/',
  'https://localhost/',
  'https://intranett/',
  'https://vault.internal/',
  'https://bot.localhost/',
  'ftp://smba.trafficmanager.net/',
  'smba.trafficmanager.net',
  '',
])('%s is never called', (address) => {
  expect(isPublicService(address)).toBe(false);
});
