import { optionRecordMapping } from '../mappings/agreement-child-mappings';
import type { AgreementStore } from '../ports/agreement-store';
import type { Site } from '../rows/site';
import { changeRow } from '../rows/write-when-asked';
import { readHistory } from './agreement-history';
import { readPage } from './agreement-page';
import { readRegister } from './agreement-register';
import { createAgreement, updateAgreement } from './agreement-save';
import { readHowToBuy } from './how-to-buy';
import { transferOwner } from './transfer-owner';

/** Agreements in the lists Agreements, AgreementOptions and AgreementSuppliers. */
export function agreementStore(site: Site): AgreementStore {
  return {
    register: (onProgress) => readRegister(site, onProgress),
    open: async (id) => (await readPage(site, id)).page,
    howToBuy: (ids) => readHowToBuy(site, ids),
    create: (change) => createAgreement(site, change),
    update: (before, change) => updateAgreement(site, before, change),
    decideOption: (option, change) => changeRow(site, optionRecordMapping, option, change),
    transferOwner: (ids, newOwnerId, options) => transferOwner(site, ids, newOwnerId, options),
    history: (id) => readHistory(site, id),
  };
}
