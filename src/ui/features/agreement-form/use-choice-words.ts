import { useText } from '../../text/TextProvider';

/** What the codes of the choice fields are called. */
export function useChoiceWords() {
  const { t } = useText();
  const within = (group: string) => (code: string) => t(`terms.${group}.${code}` as 'terms.kind.framework');
  return {
    kind: within('kind'),
    party: within('party'),
    status: within('status'),
    agreementClass: within('agreementClass'),
    contractType: within('contractType'),
    awardMethod: within('awardMethod'),
    procedure: within('procedure'),
    purchaseType: within('purchaseType'),
  };
}
