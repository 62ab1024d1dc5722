import { element, onPress } from './element';
import type { FrameTexts } from './texts';

/** Shows a window over the page until it is closed. A button with a value closes it with that. */
export function openDialog(title: string, body: readonly Node[], buttons: readonly HTMLButtonElement[]): HTMLDialogElement {
  const heading = element('h2', { id: 'dialog-title' }, title);
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'dialog-title' },
    heading,
    ...body,
    element('div', { class: 'buttons' }, ...buttons),
  );
  dialog.addEventListener('close', () => dialog.remove());
  for (const button of buttons) {
    if (button.value) onPress(button, () => dialog.close(button.value));
  }
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Answers what the window was closed with. */
function ask(title: string, body: readonly Node[], buttons: readonly HTMLButtonElement[]): Promise<string> {
  const dialog = openDialog(title, body, buttons);
  return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue)));
}

export const dialogButton = (text: string, value: string, primary = false): HTMLButtonElement =>
  element('button', { type: 'button', class: primary ? 'primary' : '', value }, text);

/** Teams' window for sharing a page of a tab. */
export async function shareDialog(link: string, label: string, texts: FrameTexts): Promise<void> {
  const field = element('input', { type: 'text', readonly: true, value: link });
  const copy = dialogButton(texts.share.copy, '', true);
  onPress(copy, () => {
    field.select();
    void navigator.clipboard.writeText(link).then(() => {
      copy.textContent = texts.share.copied;
    });
  });
  const row = element('label', { class: 'field' }, element('span', {}, texts.share.link), field);
  await ask(texts.share.title, [element('p', {}, label), row], [copy, dialogButton(texts.close, 'close')]);
}

/** Microsoft's question whether the app may act for the person. */
export async function consentDialog(scope: string, texts: FrameTexts): Promise<boolean> {
  const body = [element('p', {}, texts.consent.body), element('p', { class: 'caption' }, scope)];
  const answer = await ask(texts.consent.title, body, [
    dialogButton(texts.consent.accept, 'yes', true),
    dialogButton(texts.consent.cancel, 'no'),
  ]);
  return answer === 'yes';
}

/** Teams' window for adding a tab: the app's own page of settings, with Teams' button that saves. */
export function addTabDialog(
  texts: FrameTexts,
  address: string,
): { frame: HTMLIFrameElement; save: HTMLButtonElement; close: () => void } {
  const frame = element('iframe', { src: address, title: texts.addTab.title });
  const save = dialogButton(texts.addTab.save, '', true);
  save.disabled = true;
  const dialog = openDialog(texts.addTab.title, [frame], [save, dialogButton(texts.close, 'close')]);
  return { frame, save, close: () => dialog.close() };
}

/** Asks whether something is really to be done. */
export async function confirmDialog(title: string, body: string, yes: string, no: string): Promise<boolean> {
  const answer = await ask(title, [element('p', {}, body)], [dialogButton(yes, 'yes', true), dialogButton(no, 'no')]);
  return answer === 'yes';
}

/** Says something that has to be seen. */
export async function tellDialog(title: string, body: string, close: string): Promise<void> {
  await ask(title, [element('p', {}, body)], [dialogButton(close, 'close', true)]);
}
