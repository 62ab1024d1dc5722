import type { Outcome, ShellCommand, Step } from './step';

type Say = (line: string) => void;

/** A step for a person to read before anything is done. */
export function printStep(step: Step, number: number, total: number, say: Say): void {
  say('');
  say(`${number}/${total} ${step.title} (${step.id})`);
  say(`  Who    ${step.who}`);
  for (const [label, lines] of [
    ['Needs', step.needs],
    ['Does', step.does],
    ['Undo', step.undo],
  ] as const) {
    for (const [index, line] of lines.entries()) say(`  ${(index === 0 ? label : '').padEnd(6)} ${line}`);
  }
}

export function printCommands(commands: readonly ShellCommand[], say: Say): void {
  for (const { why, line } of commands) {
    say(`    # ${why}`);
    say(`    ${line}`);
  }
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: 'done',
  nothing: 'nothing to do',
  byHand: 'NOT DONE: by hand, with the commands above',
  failed: 'FAILED',
  notHere: 'not for the local product',
  stopped: 'NOT DONE: you said no',
  notReached: 'NOT DONE: not reached',
};
