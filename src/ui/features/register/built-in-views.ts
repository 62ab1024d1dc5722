import { registerQuery } from '../../state/register-filter';

/** The views that everybody has. The last one needs the right to read call-offs. */
export const builtInViews = [
  { key: 'all', query: '' },
  { key: 'mine', query: registerQuery({ mine: true }) },
  { key: 'ending', query: registerQuery({ endsWithin: 6 }) },
  { key: 'options', query: registerQuery({ optionToDecide: true }) },
  { key: 'withoutOwner', query: registerQuery({ withoutOwner: true }) },
  { key: 'usedAfterExpiry', query: registerQuery({ usedAfterExpiry: true }) },
] as const;
