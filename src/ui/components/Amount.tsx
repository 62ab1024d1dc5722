import { useText } from '../text/TextProvider';

/** An amount rounded for reading, with the exact figure on hover and for screen readers. */
export function Amount({ kroner }: { kroner: number }) {
  const { format } = useText();
  return <span title={format.exactAmount(kroner)}>{format.amount(kroner)}</span>;
}
