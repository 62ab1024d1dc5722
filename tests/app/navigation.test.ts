import { screenOf } from '../../src/app/screens';
import { hashPath } from '../../src/app/use-hash-path';

describe('the address of a screen', () => {
  it.each([
    ['', '/'],
    ['#/', '/'],
    ['#/avtalar', '/avtalar'],
    ['#/avtalar/', '/avtalar'],
    ['#/avtalar?fase=running&q=a/b', '/avtalar'],
    ['#avtalar/12', '/avtalar/12'],
  ])('reads %p as %p', (hash, path) => {
    expect(hashPath(hash)).toBe(path);
  });

  it.each([
    ['/', 'home'],
    ['/avtalar/12/rediger', 'agreements'],
    ['/omrade/3', 'serviceAreas'],
    ['/finst-ikkje', null],
  ])('shows %p under %p', (path, screen) => {
    expect(screenOf(path)).toBe(screen);
  });
});
