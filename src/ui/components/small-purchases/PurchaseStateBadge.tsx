import type { RequestState } from '../../../domain/small-purchases/request-state';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { StateBadge, type Tone } from '../StateBadge';

const tones: Readonly<Record<RequestState, Tone>> = { draft: 'neutral', asked: 'warning', answered: 'brand', chosen: 'success' };

/** How far a small purchase has come, in words. */
export function PurchaseStateBadge({ state }: { state: RequestState }) {
  const { language } = useText();
  return <StateBadge tone={tones[state]}>{smallPurchasesWords(language).state[state]}</StateBadge>;
}
