import { element, onPress } from './element';
import type { FrameTexts } from './texts';

/** Shows a window over the page until it is closed; answers what it was closed with. */
function ask(title: string, body: Node[], buttons: HTMLButtonElement[]): Promise<string> {
  const heading = element('h2', { id: 'dialog-title' }, title);
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'dialog-title' },
    heading,
    ...body,
    element('div', { class: 'buttons' }, ...buttons),
  );
  for (const button of buttons) {
    if (button.value) onPress(button, () => dialog.close(button.value));
  }
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

const button = (text: string, value: string, primary = false): HTMLButtonElement =>
  element('button', { type: 'button', class: primary ? 'primary' : '', value }, text);

/** Teams' window for sharing a page of a tab. */
export async function shareDialog(link: string, label: string, texts: FrameTexts): Promise<void> {
  const field = element('input', { type: 'text', readonly: true, value: link });
  const copy = button(texts.share.copy, '', true);
  onPress(copy, () => {
    field.select();
    void navigator.clipboard.writeText(link).then(() => {
      copy.textContent = texts.share.copied;
    });
  });
  const row = element('label', { class: 'field' }, element('span', {}, texts.share.link), field);
  await ask(texts.share.title, [element('p', {}, label), row], [copy, button(texts.close, 'close')]);
}

/** Microsoft's question whether the app may act for the person. */
export async function consentDialog(scope: string, texts: FrameTexts): Promise<boolean> {
  const body = [element('p', {}, texts.consent.body), element('p', { class: 'caption' }, scope)];
  const answer = await ask(texts.consent.title, body, [
    button(texts.consent.accept, 'yes', true),
    button(texts.consent.cancel, 'no'),
  ]);
  return answer === 'yes';
}

/** Teams' window for adding a tab: the app's own page of settings, with Teams' button that saves. */
export function addTabDialog(
  texts: FrameTexts,
  address: string,
): { frame: HTMLIFrameElement; save: HTMLButtonElement; close: () => void } {
  const frame = element('iframe', { src: address, title: texts.addTab.title });
  const save = button(texts.addTab.save, '', true);
  save.disabled = true;
  void ask(texts.addTab.title, [frame], [save, button(texts.close, 'close')]);
  return { frame, save, close: () => frame.closest('dialog')?.close() };
}

/** Asks whether something is really to be done. */
export async function confirmDialog(title: string, body: string, yes: string, no: string): Promise<boolean> {
  const answer = await ask(title, [element('p', {}, body)], [button(yes, 'yes', true), button(no, 'no')]);
  return answer === 'yes';
}

/** Says something that has to be seen. */
export async function tellDialog(title: string, body: string, close: string): Promise<void> {
  await ask(title, [element('p', {}, body)], [button(close, 'close', true)]);
}
