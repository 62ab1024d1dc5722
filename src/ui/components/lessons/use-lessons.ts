import { useCallback, useMemo } from 'react';
import { lessons, likeAgreements, type Lesson } from '../../../domain/final-evaluation/lessons';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad, type Load } from '../../state/use-load';

/** Follow-ups are read one agreement at a time: those of the most alike are enough. */
const mostFollowedUp = 6;

/** Lessons of agreements with the same CPV group. Nothing is asked of SharePoint when there is no such agreement, or the person may not read assessments. */
export function useLessons(cpvCodes: readonly string[], exceptAgreementId: number | null): Load<readonly Lesson[]> {
  const ports = usePorts();
  const { session, rows } = useAppData();
  const { assessments, followUps } = session.rights;
  // Callers make their list of codes anew on every draw.
  const codes = cpvCodes.join(' ');
  const like = useMemo(
    () =>
      likeAgreements(
        codes.split(' ').filter(Boolean),
        rows.map(({ agreement }) => agreement),
        exceptAgreementId,
      ).map(({ agreement }) => agreement),
    [codes, rows, exceptAgreementId],
  );
  const load = useCallback(async (): Promise<readonly Lesson[]> => {
    if (!assessments.read || like.length === 0) return [];
    const [evaluations, noted] = await Promise.all([
      ports.assessments.ofKinds(['finalEvaluation']),
      Promise.all(followUps.read ? like.slice(0, mostFollowedUp).map(({ id }) => ports.followUps.forAgreement(id)) : []),
    ]);
    return lessons(
      codes.split(' '),
      like,
      evaluations.map(({ value }) => value),
      noted.flat().map(({ value }) => value),
      exceptAgreementId,
    );
  }, [ports, assessments.read, followUps.read, like, codes, exceptAgreementId]);
  return useLoad(load).state;
}
