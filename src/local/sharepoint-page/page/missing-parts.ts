import { element, onPress } from '../../teams/page/element';
import type { BuildProgress } from '../web-part-build';
import type { PageTexts } from './page-texts';

const home = '/local/sharepoint/build';

/** Stands in the page's place when no web part has been built: says so, and builds them when asked. */
export function missingParts(texts: PageTexts, onBuilt: () => void): HTMLElement {
  const { missing } = texts;
  const button = element('button', { type: 'button', class: 'primary' }, missing.button);
  const status = element('p', { role: 'status' });
  const output = element('pre', { tabindex: '0', 'aria-label': missing.output, hidden: true });

  const follow = async (): Promise<void> => {
    const { state, output: said } = (await (await fetch(home)).json()) as BuildProgress;
    output.textContent = said;
    output.hidden = said === '';
    output.scrollTop = output.scrollHeight;
    button.disabled = state === 'running';
    status.textContent = state === 'running' ? missing.running : state === 'failed' ? missing.failed : '';
    if (state === 'running') return void window.setTimeout(() => void follow(), 1000);
    if (state === 'done') onBuilt();
  };
  onPress(button, () => {
    button.disabled = true;
    void fetch(home, { method: 'POST' }).then(follow);
  });
  // A page that is loaded again while it builds goes on showing how far it is; what was built before is no news.
  void fetch(home).then(async (response) => {
    if (((await response.json()) as BuildProgress).state === 'running') await follow();
  });
  return element(
    'section',
    { class: 'missing' },
    element('h2', {}, missing.title),
    element('p', {}, missing.body, ' ', element('code', {}, missing.command)),
    button,
    status,
    output,
  );
}
