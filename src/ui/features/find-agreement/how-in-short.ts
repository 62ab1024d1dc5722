import type { HowToBuy } from '../../../domain/agreement';
import type { Translate } from '../../text/create-text';

const longest = 160;

/**
 * How to buy in a sentence or two: the first steps, or how an order is given to one of the suppliers. Empty when the agreement says neither.
 * @example howInShort({ callOffSteps: ['Bestill i e-handel.', 'Meld avvik.'], … }, t) // 'Bestill i e-handel. Meld avvik.'
 */
export function howInShort({ callOffSteps, awardMethod, callOffLimits }: HowToBuy, t: Translate): string {
  const steps = callOffSteps.map((step) => step.trim()).filter(Boolean);
  if (steps.length > 0) return cut(steps.map(sentence).join(' '));
  const award = awardMethod ? t(`terms.awardMethod.${awardMethod}`) : '';
  return cut([award, callOffLimits.trim()].filter(Boolean).map(sentence).join(' '));
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
