import type { AssessmentsText } from './assessments-text';

export const assessmentsNn: AssessmentsText = {
  forbidden: 'Du har ikkje tilgang til vurderingane',
  forbiddenHelp:
    'Vurderingar er for avtaleeigarar, ressursgruppa og innkjøpsleiinga. Spør innkjøpsleiinga om du skal ha tilgang.',
  notFound: 'Vurderinga finst ikkje',
  notFoundHelp: 'Ho kan vere fjerna, eller lenkja er ikkje heil.',
  toAll: 'Til vurderingane',
};
