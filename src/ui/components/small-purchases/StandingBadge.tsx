import type { QuoteStanding } from '../../../domain/small-purchases/quote-rule';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { StateBadge, type Tone } from '../StateBadge';

const tones: Readonly<Record<QuoteStanding, Tone>> = {
  met: 'success',
  withReason: 'brand',
  notMet: 'warning',
  overLimit: 'neutral',
  noRule: 'neutral',
};

/** How a small purchase stands to the rule of three local suppliers, in words. */
export function StandingBadge({ standing }: { standing: QuoteStanding }) {
  const { language } = useText();
  return <StateBadge tone={tones[standing]}>{smallPurchasesWords(language).standing[standing]}</StateBadge>;
}
