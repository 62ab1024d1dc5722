import type { Agreement } from '../agreement';
import type { Supplier } from '../organisation';
import { searchable, wantedWords } from '../search/search-text';
import { isLocal } from './is-local';

/** A supplier that may have what is wanted, and why it is thought so. */
export interface SuggestedSupplier {
  readonly supplier: Supplier;
  readonly isLocal: boolean;
  /** Its categories that have a word in common with what is wanted. */
  readonly categories: readonly string[];
  /** Agreements it is on whose CPV codes are of the same group, by id. */
  readonly agreementIds: readonly number[];
}

interface Wanted {
  readonly title: string;
  readonly cpvCodes: readonly string[];
}

/** The digits that two CPV codes share when they are of one group. */
const groupDigits = 3;
/** Shorter words are in every other text. */
const leastWord = 4;

/**
 * Suppliers for a small purchase, the most likely first: local ones before others, then those with more in common with it, then by name and id. Whoever
 * has nothing in common is left out. A category and the title have a word in common when one holds the other's word or its stem, because
 * Norwegian writes words together («møblar» and «hagemøblar»).
 * @example suggestSuppliers({ title: 'Benker til kaien', cpvCodes: [] }, [{ …, categories: ['Benker og bord'] }], []) // that one
 */
export function suggestSuppliers(
  wanted: Wanted,
  suppliers: readonly Supplier[],
  agreements: readonly Pick<Agreement, 'id' | 'cpvCodes' | 'suppliers'>[],
): readonly SuggestedSupplier[] {
  const onAgreements = agreementsOfGroup(wanted.cpvCodes, agreements);
  const isOfTitle = matcherOf(wanted.title);
  return suppliers
    .map((supplier) => ({
      supplier,
      isLocal: isLocal(supplier),
      categories: supplier.categories.filter(isOfTitle),
      agreementIds: onAgreements.get(supplier.id) ?? [],
    }))
    .filter(({ categories, agreementIds }) => categories.length + agreementIds.length > 0)
    .toSorted(byLikelihood);
}

function byLikelihood(a: SuggestedSupplier, b: SuggestedSupplier): number {
  return (
    Number(b.isLocal) - Number(a.isLocal) ||
    likelihood(b) - likelihood(a) ||
    compare(a.supplier.name, b.supplier.name) ||
    a.supplier.id - b.supplier.id
  );
}

/** What a supplier says of itself tells more than an agreement that is near. */
const likelihood = ({ categories, agreementIds }: SuggestedSupplier) => 2 * categories.length + Math.min(1, agreementIds.length);
const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function agreementsOfGroup(
  cpvCodes: readonly string[],
  agreements: readonly Pick<Agreement, 'id' | 'cpvCodes' | 'suppliers'>[],
): ReadonlyMap<number, readonly number[]> {
  const groups = new Set(cpvCodes.map(groupOf));
  const bySupplier = new Map<number, number[]>();
  for (const { id, cpvCodes: codes, suppliers } of agreements) {
    if (!codes.some((code) => groups.has(groupOf(code)))) continue;
    for (const supplierId of new Set(suppliers.map((each) => each.supplierId)))
      bySupplier.set(supplierId, [...(bySupplier.get(supplierId) ?? []), id]);
  }
  return bySupplier;
}

const groupOf = (code: string) => code.slice(0, groupDigits);

/** The forms of the words that tell something. */
const tellingForms = (text: string) =>
  wantedWords(text)
    .filter(([word = '']) => word.length >= leastWord)
    .flat();

function matcherOf(title: string): (category: string) => boolean {
  const titleText = searchable(title);
  const titleForms = tellingForms(title);
  return (category) => {
    const categoryText = searchable(category);
    return (
      tellingForms(category).some((form) => titleText.includes(form)) || titleForms.some((form) => categoryText.includes(form))
    );
  };
}
