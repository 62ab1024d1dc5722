import { useCallback, useMemo } from 'react';
import { ForbiddenError } from '../../../data/data-errors';
import { calledOff } from '../../../domain/ceiling';
import { deadlines, type DeadlineInput } from '../../../domain/deadlines';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { registerRow } from '../../state/register-row';
import { useLoad } from '../../state/use-load';

/** Everything the agreement page shows. What the person may not read is not asked for. */
export function useAgreementPage(agreementId: number) {
  const ports = usePorts();
  const { session, lookups, rules, today } = useAppData();
  const mayReadFollowUps = session.rights.followUps.read;
  const mayReadCallOffs = session.rights.callOffs.read;
  const page = useLoad(useCallback(() => ports.agreements.open(agreementId), [ports, agreementId]));
  const followUps = useLoad(
    useCallback(
      () => (mayReadFollowUps ? ports.followUps.forAgreement(agreementId) : refused('followUps')),
      [ports, agreementId, mayReadFollowUps],
    ),
  );
  const callOffs = useLoad(
    useCallback(
      () => (mayReadCallOffs ? ports.callOffs.forAgreement(agreementId) : refused('callOffs')),
      [ports, agreementId, mayReadCallOffs],
    ),
  );

  const agreement = page.state.status === 'ready' ? page.state.value.value : null;
  const activities = followUps.state.status === 'ready' ? followUps.state.value : null;
  const spending = callOffs.state.status === 'ready' ? callOffs.state.value : null;
  // Computed from what was just read, not from the register, which may be older.
  const row = useMemo(() => agreement && registerRow(agreement, lookups, today, rules), [agreement, lookups, today, rules]);
  const allDeadlines = useMemo(() => {
    if (!agreement) return [];
    const input: DeadlineInput = {
      terms: agreement,
      knownPersonIds: lookups.personIds,
      ...(activities ? { followUps: activities.map(({ value }) => value) } : {}),
      ...(spending ? { calledOff: calledOff(spending) } : {}),
    };
    return deadlines(input, today, rules);
  }, [agreement, activities, spending, lookups, today, rules]);

  return { page, followUps, callOffs, row, deadlines: allDeadlines };
}

/** What SharePoint would answer, without asking it. */
function refused(list: string): Promise<never> {
  return Promise.reject(new ForbiddenError(`The person's rights say that they may not read ${list}.`));
}
