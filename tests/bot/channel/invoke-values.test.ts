import { readCardAction, readExtensionLink, readExtensionQuery } from '../../../bot/channel/invoke-values';

describe('The value of a message extension search', () => {
  it.each([
    ['a named parameter', [{ name: 'q', value: 'straum' }], 'straum'],
    ['a parameter without a name, as some hosts send it', [{ value: 'straum' }], 'straum'],
    [
      'the named one beside another',
      [
        { name: 'x', value: 'a' },
        { name: 'q', value: 'straum' },
      ],
      'straum',
    ],
    ['the first opening, before anything is typed', [{ name: 'initialRun', value: 'true' }], ''],
    ['no parameters', undefined, ''],
    ['a value that is no text', [{ name: 'q', value: { a: 1 } }], ''],
  ])('is read from %s', (_name, parameters, text) => {
    expect(readExtensionQuery({ commandId: 'search', parameters }, 'q')).toEqual({
      commandId: 'search',
      text,
      skip: 0,
      count: 25,
    });
  });

  it('keeps the page within what a result list shows', () => {
    expect(readExtensionQuery({ queryOptions: { skip: -5, count: 9999 } }, 'q')).toMatchObject({ skip: 0, count: 25 });
  });

  it.each([null, 'x', { parameters: 'x' }])('is null where there is none: %j', (value) => {
    expect(readExtensionQuery(value, 'q')).toBeNull();
  });
});

describe('The address of a link', () => {
  it('is read when it is a web address, and null otherwise', () => {
    expect(readExtensionLink({ url: 'https://teams.microsoft.com/l/entity/x' })).toBe('https://teams.microsoft.com/l/entity/x');
    expect(readExtensionLink({ url: 'javascript:alert(1)' })).toBeNull();
    expect(readExtensionLink(null)).toBeNull();
  });
});

describe('The value of a card action', () => {
  it('is read with its verb, data and what set it off', () => {
    const action = { type: 'Action.Execute', verb: 'exercise', data: { id: 7 } };
    expect(readCardAction({ action, trigger: 'automatic' })).toEqual({ verb: 'exercise', data: { id: 7 }, trigger: 'automatic' });
    expect(readCardAction({ action: { type: 'Action.Execute', verb: 'x' } })).toEqual({ verb: 'x', data: {}, trigger: 'manual' });
  });

  it.each([null, {}, { action: { type: 'Action.Submit', verb: 'x' } }, { action: { type: 'Action.Execute', verb: 7 } }])(
    'is null where there is none: %j',
    (value) => {
      expect(readCardAction(value)).toBeNull();
    },
  );
});
