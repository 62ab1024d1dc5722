import { applySteps, planSteps } from '../../../manifest/deploy/run-steps';
import { DeployError } from '../../../manifest/deploy/deploy-error';
import type { Shell } from '../../../manifest/deploy/shell';
import { stepIds, type Installation, type Step } from '../../../manifest/deploy/step';
import { allSteps } from '../../../manifest/deploy/steps';
import { installationOf } from './support/installation-of';

const step = (given: Partial<Step>): Step => ({
  id: 'azure',
  title: 'A step',
  who: 'Somebody',
  needs: ['a thing'],
  does: ['something'],
  undo: ['nothing'],
  tools: [],
  commands: () => [],
  ...given,
});

const command = { why: 'Because', line: 'az do it' };

function shellOf(codes: readonly number[] = [], has = true): Shell & { readonly ran: string[] } {
  const ran: string[] = [];
  return { ran, has: () => has, run: (line) => (ran.push(line), Promise.resolve(codes[ran.length - 1] ?? 0)) };
}

async function apply(
  steps: readonly Step[],
  shell: Shell,
  given: { installation: Installation; said: string[] } = installationOf(),
  confirm = true,
) {
  const outcomes = await applySteps({ installation: given.installation, steps, shell, confirm: () => Promise.resolve(confirm) });
  return { outcomes: [...outcomes.values()], said: given.said.join('\n') };
}

describe('A plan', () => {
  it('says of each step who must press, what it needs and does, and how it is undone, and changes nothing', async () => {
    const { installation, said } = installationOf();
    const work = jest.fn();
    expect(await planSteps({ installation, steps: [step({ work, commands: () => [command] })] })).toBe(true);
    expect(work).not.toHaveBeenCalled();
    for (const text of ['Somebody', 'a thing', 'something', 'nothing', 'az do it']) expect(said.join('\n')).toContain(text);
  });

  it('shows what could not be looked at, with the remedy, and goes on to the next step', async () => {
    const { installation, said } = installationOf();
    const look = () => Promise.reject(new DeployError('No answer', 'Look at the cable'));
    expect(await planSteps({ installation, steps: [step({ look }), step({ title: 'Another' })] })).toBe(false);
    expect(said.join('\n')).toMatch(/No answer[^]*Look at the cable[^]*Another/);
  });

  it('has every step in its order, each with all that a person must know', () => {
    expect(allSteps.map(({ id }) => id)).toEqual(stepIds);
    for (const { who, needs, does, undo } of allSteps) {
      expect(who).not.toBe('');
      for (const lines of [needs, does, undo]) expect(lines.length).toBeGreaterThan(0);
    }
  });
});

describe('Doing it', () => {
  it('does our own work first, then the commands', async () => {
    const order: string[] = [];
    const shell = shellOf();
    const work = () => (order.push(`work, ${shell.ran.length} ran`), Promise.resolve('done' as const));
    expect((await apply([step({ work, commands: () => [command, command] })], shell)).outcomes).toEqual(['done']);
    expect(order).toEqual(['work, 0 ran']);
    expect(shell.ran).toHaveLength(2);
  });

  it('does not pretend: without the program it prints the commands and says that it is not done', async () => {
    const shell = shellOf([], false);
    const { outcomes, said } = await apply([step({ tools: ['az'], commands: () => [command] }), step({})], shell);
    expect(outcomes).toEqual(['byHand', 'nothing']);
    expect(shell.ran).toEqual([]);
    expect(said).toMatch(/cannot be done from here[^]*Azure CLI[^]*az do it[^]*NOT DONE/);
  });

  it('stops at what fails, says how to go on, and does not reach the rest', async () => {
    const shell = shellOf([0, 7]);
    const steps = [step({ id: 'azure', commands: () => [command, command, command] }), step({ id: 'bot' })];
    const { outcomes, said } = await apply(steps, shell);
    expect(outcomes).toEqual(['failed', 'notReached']);
    expect(shell.ran).toHaveLength(2);
    expect(said).toContain('npm run deploy -- --apply --environment alver --only azure');
    expect(said).toContain('ended with 7');
  });

  it('tells the remedy of the first cause where our own work fails', async () => {
    const cause = new DeployError('SharePoint refuses', 'Ask an owner');
    const work = () => Promise.reject(new DeployError('Stopped at a list', 'Look below', { cause }));
    const { outcomes, said } = await apply([step({ work })], shellOf());
    expect(outcomes).toEqual(['failed']);
    expect(said).toMatch(/Stopped at a list[^]*Ask an owner/);
  });

  it('does nothing when the person says no, and nothing more', async () => {
    const work = jest.fn();
    const { outcomes } = await apply([step({ work }), step({ work })], shellOf(), installationOf(), false);
    expect(outcomes).toEqual(['stopped', 'notReached']);
    expect(work).not.toHaveBeenCalled();
  });

  it('asks nobody where a look has shown that there is nothing to do', async () => {
    const look = () => Promise.resolve({ lines: ['as declared'], isNothingToDo: true });
    expect(
      (await apply([step({ look, work: () => Promise.resolve('done') })], shellOf(), installationOf(), false)).outcomes,
    ).toEqual(['nothing']);
  });

  it('refuses to go on with an id of the example', async () => {
    const given = installationOf();
    const environment = { ...given.installation.environment, botAppId: 'e9a36f14-07c5-4d82-a6b3-4f18d2c90e57' };
    const shell = shellOf();
    const azure = allSteps.filter(({ id }) => id === 'azure');
    const { outcomes, said } = await apply(azure, shell, { ...given, installation: { ...given.installation, environment } });
    expect(outcomes).toEqual(['failed']);
    expect(said).toContain('botAppId still is that of the example.');
    expect(shell.ran).toEqual([]);
  });
});
