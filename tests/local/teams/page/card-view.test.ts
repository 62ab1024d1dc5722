/** @jest-environment jsdom */
import type { ActionAnswer, CardAction, CardJson } from '../../../../src/local/teams/page/chat/chat-message';
import { cardView } from '../../../../src/local/teams/page/chat/card-view';
import { chatTexts } from '../../../../src/local/teams/page/chat/texts-by-language';

const card = (...body: object[]): CardJson => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions: [
    { type: 'Action.Execute', title: 'Svar', verb: 'svar', id: 'a1', data: { id: 3 } },
    { type: 'Action.OpenUrl', title: 'Opne', url: 'https://teams.microsoft.com/l/entity/x' },
    { type: 'Action.Submit', title: 'Hjelp', data: { msteams: { type: 'imBack', value: 'hjelp' } } },
  ],
});
const why = { type: 'Input.Text', id: 'why', label: 'Kvifor', isRequired: true, errorMessage: 'Skriv kvifor' };

function draw(json: CardJson) {
  const pressed: CardAction[] = [];
  const opened: string[] = [];
  const said: string[] = [];
  const waiting: { give: (answer: ActionAnswer) => void; fail: (error: Error) => void }[] = [];
  const view = cardView(json, {
    texts: chatTexts.nn,
    open: (url) => void opened.push(url),
    say: (text) => void said.push(text),
    act: (action) => {
      pressed.push(action);
      return new Promise((give, fail) => waiting.push({ give, fail }));
    },
  });
  document.body.replaceChildren(view);
  const press = (title: string): void =>
    [...view.querySelectorAll('button')].find(({ textContent }) => textContent === title)?.click();
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const answer = (): HTMLElement | null => view.querySelector('.card-answer');
  return { view, pressed, opened, said, waiting, press, settle, answer };
}

beforeAll(() => {
  // jsdom lays nothing out, so it has neither of these.
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    set(this: HTMLElement, text: string) {
      this.textContent = text;
    },
  });
});

describe('a card in the chat', () => {
  it('sends what was filled in, shows that it waits, and takes no second press meanwhile', async () => {
    const { view, pressed, waiting, press, settle, answer } = draw(card(why));
    const field = view.querySelector('input') as HTMLInputElement;
    field.value = 'fordi';
    field.dispatchEvent(new Event('input'));
    press('Svar');
    press('Svar');
    expect(pressed).toEqual([{ verb: 'svar', id: 'a1', data: { id: 3, why: 'fordi' } }]);
    expect(view.getAttribute('aria-busy')).toBe('true');
    waiting[0]?.give({ type: 'message', text: 'Notert' });
    await settle();
    expect(view.hasAttribute('aria-busy')).toBe(false);
    expect(answer()?.textContent).toBe('Notert');
  });

  it('keeps what was filled in when it is refused or nobody answers, and says why', async () => {
    const { view, waiting, press, settle, answer } = draw(card(why));
    const field = view.querySelector('input') as HTMLInputElement;
    field.value = 'fordi';
    field.dispatchEvent(new Event('input'));
    press('Svar');
    waiting[0]?.give({ type: 'error', text: 'Ikkje lov' });
    await settle();
    expect(answer()?.getAttribute('role')).toBe('alert');
    expect(answer()?.textContent).toBe('Ikkje lov');
    press('Svar');
    waiting[1]?.fail(new Error('borte'));
    await settle();
    expect(answer()?.textContent).toContain('borte');
    expect(field.value).toBe('fordi');
  });

  it('does not send before what has to be filled in is', () => {
    const { view, pressed, press } = draw(card(why));
    press('Svar');
    expect(pressed).toEqual([]);
    expect(view.textContent).toContain('Skriv kvifor');
  });

  it('opens links and writes messages through the page', () => {
    const { opened, said, press } = draw(card());
    press('Opne');
    press('Hjelp');
    expect(opened).toEqual(['https://teams.microsoft.com/l/entity/x']);
    expect(said).toEqual(['hjelp']);
  });

  it('shows hostile text as text, wherever it stands', () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>[a](javascript:alert(1))';
    const { view } = draw(
      card(
        { type: 'TextBlock', text: hostile },
        { type: 'FactSet', facts: [{ title: hostile, value: hostile }] },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: hostile }] },
        { ...why, label: hostile, placeholder: hostile },
      ),
    );
    expect(view.textContent).toContain('<script>');
    expect(view.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect([...view.querySelectorAll('a')].filter((link) => link.href.startsWith('javascript'))).toEqual([]);
  });

  it('draws tables', () => {
    const cell = { type: 'TableCell', items: [{ type: 'TextBlock', text: 'Reinhald' }] };
    const { view } = draw(card({ type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells: [cell] }] }));
    expect(view.textContent).toContain('Reinhald');
  });

  it.each([
    [{}],
    [{ type: 'Nothing' }],
    [{ type: 'AdaptiveCard', version: '1.5', body: 'x' }],
    [{ type: 'AdaptiveCard', version: '9.9' }],
  ])('stands when the card is not one: %j', (json) => {
    expect(draw(json as CardJson).view).toBeInstanceOf(HTMLElement);
  });
});
