/** @jest-environment jsdom */
import * as fc from 'fast-check';
import { createKeyedList, type KeyedItem } from '../../../../src/local/teams/page/chat/keyed-list';

const item = (key: string, version = ''): KeyedItem => ({
  key,
  version,
  make: () => {
    const node = document.createElement('div');
    node.tabIndex = -1;
    node.textContent = `${key}${version}`;
    return node;
  },
});
const texts = (parent: HTMLElement): string[] => [...parent.children].map((child) => child.textContent ?? '');

describe('a list that is kept equal to what it shows', () => {
  it('ends as the list it was given, whatever it was before, and keeps the node of what has not changed', () => {
    const lists = fc.uniqueArray(fc.record({ key: fc.integer({ min: 0, max: 12 }), version: fc.constantFrom('a', 'b') }), {
      selector: ({ key }) => key,
    });
    fc.assert(
      fc.property(fc.array(lists, { minLength: 2, maxLength: 6 }), (steps) => {
        const parent = document.createElement('div');
        const update = createKeyedList(parent);
        let before = new Map<string, Element>();
        for (const step of steps) {
          update(step.map(({ key, version }) => item(String(key), version)));
          const wanted = step.map(({ key, version }) => `${key}${version}`);
          expect(texts(parent)).toEqual(wanted);
          for (const child of parent.children) {
            expect(before.get(child.textContent ?? '') ?? child).toBe(child);
          }
          before = new Map([...parent.children].map((child) => [child.textContent ?? '', child]));
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('keeps the focus in what was drawn anew', () => {
    const parent = document.createElement('div');
    document.body.append(parent);
    const update = createKeyedList(parent);
    update([item('a'), item('b', '1')]);
    (parent.lastElementChild as HTMLElement).focus();
    update([item('a'), item('b', '2'), item('c')]);
    expect(document.activeElement?.textContent).toBe('b2');
  });
});
