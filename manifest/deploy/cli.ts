import { Command, Option } from 'commander';
import { ProductError } from '../../src/domain/product-error';
import { readEnvironment } from '../environment';
import { askPerson } from './ask-person';
import { readAzureValues } from './azure-values';
import { DeployError } from './deploy-error';
import { applySteps, planSteps } from './run-steps';
import { realShell } from './shell';
import { stepIds, type Installation, type StepId } from './step';
import { allSteps } from './steps';

interface Options {
  readonly plan?: true;
  readonly apply?: true;
  readonly environment: string;
  readonly only?: readonly StepId[];
  readonly token?: string;
  readonly yes?: true;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await new Command('deploy')
  .description(
    'Puts the product into a tenant, step by step, or tells what that would do (the default, which changes nothing). A step can be done again at any time. ' +
      'The guide is manifest/DEPLOY.md.',
  )
  .addOption(new Option('--plan', 'tell what would be done, and change nothing (the default)').conflicts('apply'))
  .option('--apply', 'do it, asking before each step')
  .option('--environment <name>', 'the installation: a file in manifest/environments, or a path to one', 'local')
  .addOption(new Option('--only <step...>', 'only these steps').choices(stepIds))
  .option('--token <token>', 'access token of an owner of the site, for the step site; better by the variable SHAREPOINT_TOKEN')
  .option('--yes', 'do not ask')
  .addHelpText(
    'after',
    `\nSteps, in this order: ${stepIds.join(', ')}\n\nIt ends with 0 when everything is as it should be, 1 when something failed, and 2 when something is left to be done by hand.\n\nExamples:\n  npm run deploy -- --environment alver\n  npm run deploy -- --apply --environment alver --only site\n\nThe token for the step site is better given by SHAREPOINT_TOKEN: everybody on the machine sees a command line.`,
  )
  .action(async (options: Options) => {
    try {
      process.exitCode = await deploy(options);
    } catch (error) {
      if (!(error instanceof ProductError)) throw error;
      process.stderr.write(`${error.message}\n${error.remedy}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();

async function deploy({ apply, environment: name, only, token, yes }: Options): Promise<number> {
  const environment = await readEnvironment(name);
  const installation: Installation = {
    named: name,
    environment,
    azure: await readAzureValues(environment, name),
    token: token ?? process.env['SHAREPOINT_TOKEN'] ?? null,
    folder: `dist/deploy/${environment.name}`,
    isUnattended: yes === true,
    say,
  };
  const steps = allSteps.filter(({ id }) => only === undefined || only.includes(id));
  say(`${environment.name}: ${environment.siteUrl}`);
  if (apply !== true) {
    say('This is a plan. Nothing is changed; --apply does it.');
    return (await planSteps({ installation, steps })) ? 0 : 1;
  }
  if (environment.name === 'example') {
    throw new DeployError(
      "The example is nobody's tenant.",
      'Copy its files to ones with your own name and values: see manifest/DEPLOY.md.',
    );
  }
  const confirm = yes === true ? () => Promise.resolve(true) : (question: string) => askPerson(question);
  const outcomes = [...(await applySteps({ installation, steps, shell: realShell, confirm })).values()];
  if (outcomes.includes('failed')) return 1;
  return outcomes.every((outcome) => ['done', 'nothing', 'notHere'].includes(outcome)) ? 0 : 2;
}
