import type { RegisterRow } from '../../state/register-row';
import type { Translate } from '../../text/create-text';

/** The muted line under a title: number, kind, and what is out of the ordinary. */
export function rowDetails(row: RegisterRow, t: Translate): string {
  const { agreement } = row;
  const { status, contractType, enteredIntoBy } = agreement;
  return [
    agreement.referenceNumber,
    t(`terms.kind.${agreement.kind}`),
    enteredIntoBy === 'own' ? '' : t(`terms.party.${enteredIntoBy}`),
    contractType === 'ordinary' ? '' : t(`register.row.${contractType}`),
    status === 'draft' || status === 'terminated' || status === 'ended' ? t(`register.row.${status}`) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function areaWords(row: RegisterRow, t: Translate): string {
  return row.agreement.serviceAreaIds.length === 0 ? t('register.row.all') : row.areaNames.join(', ');
}
