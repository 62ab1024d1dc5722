import { createContext, useContext } from 'react';
import { MissingProviderError } from '../../missing-provider-error';
import type { PurchaseCheck } from './check-purchase';
import type { PurchaseValues } from './purchase-values';

/** What a field of the form needs. */
export interface PurchaseContextValue {
  readonly values: PurchaseValues;
  readonly check: PurchaseCheck;
  put(change: Partial<PurchaseValues>): void;
  /** What is wrong with a field, once saving has been tried. */
  message(path: string): { readonly validationMessage?: string };
}

const PurchaseContext = createContext<PurchaseContextValue | null>(null);
export const PurchaseContextProvider = PurchaseContext.Provider;

export function usePurchase(): PurchaseContextValue {
  const value = useContext(PurchaseContext);
  if (value === null) throw new MissingProviderError('PurchaseContextProvider');
  return value;
}
