import { ProductError } from '../../src/domain/product-error';
import { outcomeWords, printCommands, printStep } from './print-step';
import { installHints, type Shell } from './shell';
import { never, type Installation, type Outcome, type Step } from './step';

export interface RunOptions {
  readonly installation: Installation;
  readonly steps: readonly Step[];
  readonly shell: Shell;
  /** Asked before each step that changes something. */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** Tells what would be done. Changes nothing; what can be looked at without changing it is looked at. Answers false when a look failed. */
export async function planSteps({ installation, steps }: Pick<RunOptions, 'installation' | 'steps'>): Promise<boolean> {
  const { environment, say } = installation;
  let isWell = true;
  for (const [index, step] of steps.entries()) {
    printStep(step, index + 1, steps.length, say);
    if (environment.isLocal && step.notLocally !== undefined) {
      say(`  -> not for the local product: ${step.notLocally}`);
      continue;
    }
    try {
      const found = await step.look?.(installation);
      for (const line of found?.lines ?? []) say(`    ${line}`);
      if (found?.isNothingToDo === true) say('  -> nothing to do');
      const commands = commandsOf(step, installation);
      if (commands.length > 0) say('  -> these commands, by --apply where the programs are installed, otherwise by hand:');
      printCommands(commands, say);
    } catch (error) {
      isWell = false;
      tell(error, say);
    }
  }
  return isWell;
}

/** Does the steps in order until one fails. Answers what became of each. */
export async function applySteps(options: RunOptions): Promise<ReadonlyMap<Step, Outcome>> {
  const { installation, steps } = options;
  const { say } = installation;
  const outcomes = new Map<Step, Outcome>(steps.map((step) => [step, 'notReached']));
  for (const [index, step] of steps.entries()) {
    printStep(step, index + 1, steps.length, say);
    let outcome: Outcome;
    try {
      outcome = await applyStep(step, options);
    } catch (error) {
      tell(error, say);
      say(`  When that is mended: npm run deploy -- --apply --environment ${installation.named} --only ${step.id}`);
      outcome = 'failed';
    }
    outcomes.set(step, outcome);
    say(`  -> ${outcomeWords[outcome]}`);
    if (outcome === 'failed' || outcome === 'stopped') break;
  }
  say('');
  for (const [step, outcome] of outcomes) say(`${step.id.padEnd(11)} ${outcomeWords[outcome]}`);
  return outcomes;
}

async function applyStep(step: Step, { installation, shell, confirm }: RunOptions): Promise<Outcome> {
  const { environment, say } = installation;
  if (environment.isLocal && step.notLocally !== undefined) {
    say(`    ${step.notLocally}`);
    return 'notHere';
  }
  const found = await step.look?.(installation);
  for (const line of found?.lines ?? []) say(`    ${line}`);
  const commands = commandsOf(step, installation);
  if (found?.isNothingToDo === true && commands.length === 0) return 'nothing';
  if (step.work || commands.length > 0) {
    if (!(await confirm(`Do "${step.title}" for ${environment.name}?`))) return 'stopped';
  }
  if (step.check) {
    for (const line of await step.check(installation)) say(`    ${line}`);
    return 'done';
  }
  const own = (await step.work?.(installation)) ?? 'nothing';
  if (commands.length === 0) return own;

  const missing = step.tools.filter((tool) => !shell.has(tool));
  if (missing.length > 0) {
    say('  This cannot be done from here. Install what is missing, or type this on a machine that has it:');
    for (const tool of missing) say(`    # missing: ${installHints[tool]}`);
    printCommands(commands, say);
    return 'byHand';
  }
  for (const command of commands) {
    printCommands([command], say);
    const code = await shell.run(command.line);
    if (code === 0) continue;
    say(`  That command ended with ${code}; what it said is above. What came before it is done, and doing it again is harmless.`);
    say(`  To go on: npm run deploy -- --apply --environment ${installation.named} --only ${step.id}`);
    return 'failed';
  }
  return 'done';
}

/** Without Azure values there is nowhere to do them. */
const commandsOf = (step: Step, installation: Installation) =>
  installation.environment.isLocal && step.notLocally !== undefined ? never : step.commands(installation);

function tell(error: unknown, say: (line: string) => void): void {
  if (!(error instanceof ProductError)) throw error;
  say(`  ${error.message.replaceAll('\n', '\n  ')}`);
  // What helps is what the first cause says.
  let cause: ProductError = error;
  while (cause.cause instanceof ProductError) cause = cause.cause;
  say(`  ${cause.remedy}`);
}
