import { useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { AgreementPage } from '../../../data/ports/agreement-store';
import type { Versioned } from '../../../data/ports/versioned';
import type { Procurement } from '../../../domain/procurement';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';

/**
 * Tells the procurement which agreement it became. The agreement is saved by then: when this second write fails, nothing is lost, and `untied` is the agreement
 * that the person can try to tie again. What others changed in the procurement meanwhile stays as they wrote it.
 */
export function useTie(procurement: Versioned<Procurement> | null, onTied: (page: AgreementPage) => void) {
  const ports = usePorts();
  const { saving, error, run } = useSave();
  const [untied, setUntied] = useState<AgreementPage | null>(null);
  const write = async (base: Versioned<Procurement>, resultingAgreementId: number): Promise<void> => {
    try {
      await ports.procurements.update(base, { resultingAgreementId });
    } catch (cause) {
      if (!(cause instanceof ConflictError)) throw cause;
      const { value, etag } = (cause as ConflictError<Procurement>).theirs;
      await ports.procurements.update({ value, etag }, { resultingAgreementId });
    }
  };
  const tie = (page: AgreementPage) => {
    if (procurement === null) return onTied(page);
    setUntied(page);
    run(async () => {
      await write(procurement, page.value.id);
      onTied(page);
    });
  };
  return { tie, untied: error === undefined ? null : untied, tying: saving, error };
}
