import { checkInstallation } from '../check-installation';
import { DeployError } from '../deploy-error';
import { never, type Step } from '../step';

export const checkStep: Step = {
  id: 'check',
  title: 'A look at what is there now',
  who: 'Anybody',
  needs: ['the bot and the tab to be reachable from here'],
  does: ['asks the bot and the tab for what anybody may see, and compares it with what was deployed; changes nothing'],
  undo: ['nothing'],
  tools: [],
  commands: () => never,
  async check({ environment }) {
    const checks = await checkInstallation(environment);
    const lines = checks.map(({ what, problem }) => (problem === null ? `ok      ${what}` : `WRONG   ${what}: ${problem}`));
    const wrong = checks.filter(({ problem }) => problem !== null).length;
    if (wrong === 0) return lines;
    throw new DeployError(
      [...lines, `${wrong} of ${checks.length} are not as they should be.`].join('\n'),
      'What each means, and what to do: "When something is wrong" in manifest/DEPLOY.md.',
    );
  },
};
