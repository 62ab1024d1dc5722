import type { Deadline } from '../deadline';

/** An option is decided before anything else: while one is open, its own deadline stands for the end and the new competition. */
export function needsAnswer({ kind, optionSequence }: Deadline, nextOption: number | undefined): boolean {
  switch (kind) {
    case 'optionDecision':
      return optionSequence === nextOption;
    case 'renewalStart':
    case 'expiry':
      return nextOption === undefined;
    // The owner's absence is the resource group's to mend; a deputy is asked for the rest.
    case 'owner':
      return false;
    case 'terminationNotice':
    case 'review':
    case 'ceiling':
    case 'followUp':
      return true;
  }
}
