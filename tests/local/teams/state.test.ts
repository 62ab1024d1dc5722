import { readState, writeState } from '../../../src/local/teams/page/state';

const people = [
  { key: 'ingrid', kind: 'owner' },
  { key: 'siri', kind: 'guest' },
];

describe('the switches of the local Teams', () => {
  it('have a default state', () => {
    expect(readState('', people)).toEqual({
      person: 'ingrid',
      theme: 'light',
      lang: 'nn',
      width: 'full',
      place: 'personal',
      tab: 'app',
      message: '',
      signin: 'ok',
    });
  });

  it('are read from the address', () => {
    expect(readState('?person=ingrid&theme=dark&lang=en&width=320&place=channel', people)).toMatchObject({
      theme: 'dark',
      lang: 'en',
      width: '320',
      place: 'channel',
    });
  });

  it('fall back to the default for what is unknown', () => {
    expect(readState('?person=nobody&theme=pink&width=7', people)).toMatchObject({ person: 'ingrid', theme: 'light' });
  });

  it('keep a guest in the shared channel, where the app was shared', () => {
    expect(readState('?person=siri&place=personal', people).place).toBe('channel');
  });

  it('know no chat and no posts where there is no bot to chat with', () => {
    expect(readState('?place=chat&tab=posts', people, false)).toMatchObject({ place: 'personal', tab: 'app' });
    expect(readState('?place=channel&tab=posts', people, false)).toMatchObject({ place: 'channel', tab: 'app' });
  });

  it('come back the same from the address they are written to, with other keys kept', () => {
    const state = { ...readState('?theme=contrast&width=720&lang=nb&signin=ask', people) };
    const written = writeState(state, '?other=1');
    expect(readState(written, people)).toEqual(state);
    expect(written).toContain('other=1');
  });
});
