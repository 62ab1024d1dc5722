import { createContext, useContext } from 'react';
import { MissingProviderError } from '../../missing-provider-error';
import type { FormKey, FormValues } from './form-values';

/** What a field needs of the form it stands in. */
export interface FormContextValue {
  readonly values: FormValues;
  put(change: Partial<FormValues>): void;
  /** The person has left this field: from now on what is wrong with it is told. */
  touch(path: string): void;
  /** What to show at a field, as Fluent's Field takes it; empty when all is well or nothing has been typed yet. */
  message(path: string): { readonly validationMessage?: string; readonly validationState?: 'error' | 'warning' };
}

const FormContext = createContext<FormContextValue | null>(null);
export const FormContextProvider = FormContext.Provider;

export function useForm(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new MissingProviderError('FormContextProvider');
  return value;
}

/** The id of the control of a field, so that the summary of faults can lead to it. */
export function controlId(path: string): string {
  return `agreement-${path.replaceAll('.', '-')}`;
}

/** The keys of the form that hold one kind of value. */
export type KeysOf<T> = { [K in FormKey]: FormValues[K] extends T ? K : never }[FormKey];
