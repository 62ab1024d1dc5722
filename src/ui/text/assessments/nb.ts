import type { AssessmentsText } from './assessments-text';

export const assessmentsNb: AssessmentsText = {
  forbidden: 'Du har ikke tilgang til vurderingene',
  forbiddenHelp:
    'Vurderinger er for avtaleeiere, ressursgruppa og innkjøpsledelsen. Spør innkjøpsledelsen om du skal ha tilgang.',
  notFound: 'Vurderingen finnes ikke',
  notFoundHelp: 'Den kan være fjernet, eller lenken er ikke hel.',
  toAll: 'Til vurderingene',
};
