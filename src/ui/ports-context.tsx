import { createContext, useContext } from 'react';
import type { Ports } from '../data/ports/ports';
import { MissingProviderError } from './missing-provider-error';

const PortsContext = createContext<Ports | null>(null);
export const PortsProvider = PortsContext.Provider;

/** What the app can ask of storage, handed down by the composition root. */
export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new MissingProviderError('PortsProvider');
  return ports;
}
