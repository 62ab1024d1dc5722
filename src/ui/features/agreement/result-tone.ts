import type { AssessmentResult } from '../../../domain/assessment';
import type { Tone } from '../../components/StateBadge';

const tones: Readonly<Partial<Record<AssessmentResult, Tone>>> = {
  keep: 'success',
  end: 'neutral',
  lowRisk: 'success',
  mediumRisk: 'warning',
  highRisk: 'danger',
  goodDelivery: 'success',
  mixedDelivery: 'warning',
  poorDelivery: 'danger',
};

/** How a result is coloured; the words beside it say what it is. */
export function resultTone(result: AssessmentResult | null): Tone {
  return (result && tones[result]) ?? (result === null ? 'success' : 'brand');
}
