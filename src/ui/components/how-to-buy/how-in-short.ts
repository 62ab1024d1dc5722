import type { HowToBuy } from '../../../domain/agreement';
import type { Translate } from '../../text/create-text';

const longest = 140;

/** How to buy in a sentence, and how many steps there are in all. */
export interface HowInShort {
  /** Empty when the agreement does not say. */
  readonly text: string;
  readonly steps: number;
}

/**
 * The first step of a call-off; without steps, how an order is given to one of the suppliers and the limits of it.
 * @example howInShort({ callOffSteps: ['Bestill i e-handel', 'Meld avvik'], … }, t) // { text: 'Bestill i e-handel.', steps: 2 }
 */
export function howInShort({ callOffSteps, awardMethod, callOffLimits }: HowToBuy, t: Translate): HowInShort {
  const steps = callOffSteps.map((step) => step.trim()).filter(Boolean);
  if (steps[0] !== undefined) return { text: cut(sentence(steps[0])), steps: steps.length };
  const award = awardMethod ? t(`terms.awardMethod.${awardMethod}`) : '';
  return { text: cut([award, callOffLimits.trim()].filter(Boolean).map(sentence).join(' ')), steps: 0 };
}

const sentence = (text: string) => (/[.!?:;…]$/.test(text) ? text : `${text}.`);

/** At a space, so that no word is cut in two. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const part = line.slice(0, longest);
  const end = part.lastIndexOf(' ');
  return `${part.slice(0, end > longest / 2 ? end : longest)} …`;
}
