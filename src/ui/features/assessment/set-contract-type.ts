import { ConflictError } from '../../../data/data-errors';
import type { AgreementChange, AgreementPage, AgreementStore } from '../../../data/ports/agreement-store';
import type { ContractType } from '../../../domain/agreement';

/** The agreement as it is, with another contract type. */
function withContractType({ value, options, suppliers }: AgreementPage, contractType: ContractType): AgreementChange {
  const { id: _id, options: _options, suppliers: _suppliers, ...draft } = value;
  return {
    draft: { ...draft, contractType },
    options: options.map(({ value: { id, sequence, months, mode, notice } }) => ({ id, sequence, months, mode, notice })),
    suppliers: suppliers.map(({ value: { agreementId: _agreementId, ...supplier } }) => supplier),
  };
}

/**
 * Writes what an assessment came to on the agreement, and nothing else. Somebody who saves the agreement meanwhile keeps what they wrote: it is read
 * again and tried once more. Throws what the store throws, a second `ConflictError` too.
 */
export async function setContractType(
  agreements: Pick<AgreementStore, 'open' | 'update'>,
  agreementId: number,
  contractType: ContractType,
): Promise<AgreementPage> {
  const write = async (): Promise<AgreementPage> => {
    const page = await agreements.open(agreementId);
    return page.value.contractType === contractType ? page : agreements.update(page, withContractType(page, contractType));
  };
  try {
    return await write();
  } catch (error) {
    if (error instanceof ConflictError) return write();
    throw error;
  }
}
