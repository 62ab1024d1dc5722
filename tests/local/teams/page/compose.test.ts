/** @jest-environment jsdom */
import type { ChatHost } from '../../../../src/local/teams/page/chat/chat-host';
import type { Conversation } from '../../../../src/local/teams/page/chat/chat-message';
import { chatTexts } from '../../../../src/local/teams/page/chat/texts-by-language';
import { composeBox } from '../../../../src/local/teams/page/chat/compose';

const chat: Conversation = { id: 'p', kind: 'personal', name: 'Innkjøp', unread: 0, installed: true };

function box(threadId: string | null = null) {
  const sent: object[] = [];
  let refusal: Error | null = null;
  const store = {
    botName: 'Innkjøp',
    load: () => Promise.resolve(),
    api: {
      send: (message: object) => {
        if (refusal) return Promise.reject(refusal);
        sent.push(message);
        return Promise.resolve({ id: '1' });
      },
    },
  };
  const host = { store, person: { key: 'ingrid' }, texts: chatTexts.nn, lang: 'nn' } as unknown as ChatHost;
  const compose = composeBox({ conversation: chat, threadId, label: 'Skriv', host, sent: () => undefined });
  document.body.replaceChildren(compose.node);
  const field = compose.node.querySelector('textarea');
  if (!field) throw new Error('There is no field.');
  const write = (text: string): void => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const press = async (more: KeyboardEventInit = {}): Promise<boolean> => {
    const went = field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...more }));
    await new Promise((resolve) => setTimeout(resolve));
    return went;
  };
  const fault = (): string => compose.node.querySelector('[role="alert"]')?.textContent ?? '';
  return { sent, field, write, press, fault, insert: compose.insert, refuse: (error: Error | null) => (refusal = error) };
}

beforeEach(() => window.localStorage.clear());

describe('the box one writes in', () => {
  it('sends with Enter, and is empty then, also after a reload', async () => {
    const { sent, field, write, press } = box();
    write('  hei på deg ');
    expect(await press()).toBe(false);
    expect(sent).toEqual([{ conversation: 'p', text: 'hei på deg' }]);
    expect(field.value).toBe('');
    expect(box().field.value).toBe('');
  });

  it('makes a new line with Shift and Enter, and sends nothing while a character is being composed', async () => {
    const { sent, write, press } = box();
    write('hei');
    expect(await press({ shiftKey: true })).toBe(true);
    expect(await press({ isComposing: true })).toBe(true);
    expect(sent).toEqual([]);
  });

  it('sends nothing that is empty', async () => {
    const { sent, write, press } = box();
    write(' \n ');
    await press();
    expect(sent).toEqual([]);
  });

  it('keeps what was written when it could not be sent, says why, and sends it when asked again', async () => {
    const { sent, field, write, press, fault, refuse } = box();
    refuse(new Error('Botten svarar ikkje.'));
    write('viktig');
    await press();
    expect(field.value).toBe('viktig');
    expect(fault()).toContain('Botten svarar ikkje.');
    expect(box().field.value).toBe('viktig');
    refuse(null);
    await press();
    expect(sent).toEqual([{ conversation: 'p', text: 'viktig' }]);
    expect(fault()).toBe('');
  });

  it('sends a message once, however often Enter is pressed', async () => {
    const { sent, write, press } = box();
    write('ein gong');
    await Promise.all([press(), press(), press()]);
    expect(sent).toHaveLength(1);
  });

  it('keeps a draft for each thread', async () => {
    const first = box('t1');
    first.write('svar');
    expect(box('t2').field.value).toBe('');
    const again = box('t1');
    expect(again.field.value).toBe('svar');
    await again.press();
    expect(again.sent).toEqual([{ conversation: 'p', text: 'svar', threadId: 't1' }]);
  });

  it('lays a command after what is already written', () => {
    const { field, write, insert } = box();
    insert('finn ');
    expect(field.value).toBe('finn ');
    write('sjå her');
    insert('@Innkjøp ');
    expect(field.value).toBe('sjå her @Innkjøp ');
  });
});
