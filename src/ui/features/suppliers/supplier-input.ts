import type { Supplier } from '../../../domain/organisation';
import { bareOrganisationNumber, isOrganisationNumber } from '../../../domain/organisation-number';
import type { Side } from '../../components/conflict/conflict-fields';
import { sameCategory } from './supplier-rows';

/** What is typed of a supplier: text as it stands in the fields. */
export type SupplierInput = Omit<Supplier, 'id'>;
export type SupplierField = keyof SupplierInput;

export const supplierFields = [
  'name',
  'organisationNumber',
  'municipalityNumber',
  'categories',
  'contactPerson',
  'email',
  'phone',
] as const satisfies readonly SupplierField[];

export const emptySupplier: SupplierInput = {
  name: '',
  organisationNumber: '',
  municipalityNumber: '',
  categories: [],
  contactPerson: '',
  email: '',
  phone: '',
};

/** As it is stored: without spaces around, the number without spaces in it. */
export function supplierOf(input: SupplierInput): SupplierInput {
  return {
    name: input.name.trim(),
    organisationNumber: bareOrganisationNumber(input.organisationNumber),
    municipalityNumber: input.municipalityNumber.trim(),
    categories: input.categories.map((each) => each.trim()).filter(Boolean),
    contactPerson: input.contactPerson.trim(),
    email: input.email.trim(),
    phone: input.phone.trim(),
  };
}

export type SupplierFault = 'required' | 'notAnOrganisationNumber' | 'taken' | 'notAMunicipality' | 'notAnEmail';

/** What is wrong, by field. `taken` is a number that another supplier has. */
export function supplierFaults(
  input: SupplierInput,
  id: number | null,
  suppliers: readonly Supplier[],
): Readonly<Partial<Record<SupplierField, SupplierFault>>> {
  const { name, organisationNumber, municipalityNumber, email } = supplierOf(input);
  const faults: Partial<Record<SupplierField, SupplierFault>> = {};
  if (name === '') faults.name = 'required';
  if (organisationNumber !== '') {
    if (!isOrganisationNumber(organisationNumber)) faults.organisationNumber = 'notAnOrganisationNumber';
    else if (takenBy(organisationNumber, id, suppliers)) faults.organisationNumber = 'taken';
  }
  if (municipalityNumber !== '' && !/^\d{4}$/.test(municipalityNumber)) faults.municipalityNumber = 'notAMunicipality';
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) faults.email = 'notAnEmail';
  return faults;
}

/** The other supplier that has a number. */
export const takenBy = (number: string, id: number | null, suppliers: readonly Supplier[]): Supplier | undefined =>
  suppliers.find((each) => each.id !== id && each.organisationNumber === bareOrganisationNumber(number));

/** With one category more; a name that is there already, in any case, is not there twice. */
export function withCategory(categories: readonly string[], added: string): readonly string[] {
  const name = added.replaceAll(/\s+/g, ' ').trim();
  return name === '' || categories.some((each) => sameCategory(each, name)) ? categories : [...categories, name];
}

/** The supplier with what was chosen for each field in a conflict. */
export function mergedSupplier(mine: SupplierInput, theirs: Supplier, choice: ReadonlyMap<string, Side>): SupplierInput {
  const taken = supplierFields.filter((field) => choice.get(field) === 'theirs').map((field) => [field, theirs[field]]);
  return { ...mine, ...(Object.fromEntries(taken) as Partial<SupplierInput>) };
}
