import { isComplete } from '../../../manifest/web-parts/installed';

const wanted = {
  '': {},
  'node_modules/heft': { version: '1.2.17' },
  'node_modules/binding-win32': { version: '1.0.0', optional: true },
};

test('everything that is wanted has to be there in its version; a variant for another platform may be away', () => {
  expect(isComplete(wanted, { 'node_modules/heft': { version: '1.2.17' } })).toBe(true);
  expect(isComplete(wanted, { 'node_modules/heft': { version: '1.2.16' } })).toBe(false);
  expect(
    isComplete(wanted, { 'node_modules/heft': { version: '1.2.17' }, 'node_modules/binding-win32': { version: '0.9.0' } }),
  ).toBe(false);
});

test('an installation without its tools is not complete, as npm leaves one behind where NODE_ENV is production', () => {
  expect(isComplete(wanted, {})).toBe(false);
});
