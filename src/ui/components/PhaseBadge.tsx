import type { AgreementStatus } from '../../domain/agreement';
import type { AgreementPhase } from '../../domain/deadline';
import { useText } from '../text/TextProvider';
import { StateBadge, type Tone } from './StateBadge';

const tones: Record<AgreementPhase, Tone> = {
  upcoming: 'brand',
  running: 'success',
  optionDecision: 'warning',
  expiring: 'warning',
  expired: 'danger',
  terminated: 'neutral',
  openEnded: 'success',
};

/** Where an agreement is in its life, in one word or two. */
export function PhaseBadge({ phase, status }: { phase: AgreementPhase; status: AgreementStatus }) {
  const { t } = useText();
  if (status === 'draft' || status === 'ended') return <StateBadge tone="neutral">{t(`terms.status.${status}`)}</StateBadge>;
  return <StateBadge tone={tones[phase]}>{t(`terms.phase.${phase}`)}</StateBadge>;
}
