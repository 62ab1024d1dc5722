import type { Notice, ProcedurePart, PurchaseType } from '../domain/agreement';
import type { DeadlineKind } from '../domain/deadline';

/** Texts of choices that several lists use. */
export const noticeUnits: Readonly<Record<Notice['unit'], string>> = { months: 'Månader', days: 'Dagar' };

export const procedureParts: Readonly<Record<ProcedurePart, string>> = {
  belowAct: 'Under lova',
  partI: 'Del I',
  partII: 'Del II',
  partIII: 'Del III',
  partIV: 'Del IV',
};

export const purchaseTypes: Readonly<Record<PurchaseType, string>> = {
  goodsAndServices: 'Varer og tenester',
  works: 'Bygg og anlegg',
  specialServices: 'Særlege tenester',
};

export const deadlineKinds: Readonly<Record<DeadlineKind, string>> = {
  optionDecision: 'Opsjon skal avgjerast',
  terminationNotice: 'Siste dag for oppseiing',
  expiry: 'Avtalen går ut',
  review: 'Gjennomgang',
  renewalStart: 'Seinaste start på ny anskaffing',
  ceiling: 'Maksverdi',
  followUp: 'Oppfølging',
  owner: 'Manglar eigar',
};
