import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAppData } from '../../state/app-data';
import type { AskedOf } from './asked-of';

const AskFirst = lazy(async () => ({ default: (await import('./AskFirst')).AskFirst }));

/**
 * Asks before somebody changes an agreement that is neither theirs nor of their unit or area (`isAcross`): a guard-rail, SharePoint lets them. Who owns it
 * goes on at once; whether others are asked is found out by what comes only when it is needed, so that no screen's first JavaScript grows.
 */
export function useAskFirst(agreement: AskedOf | null): {
  readonly askFirst: (goOn: () => void) => void;
  readonly asking: boolean;
  /** To be put on the page. */
  readonly question: ReactNode;
} {
  const { id: personId } = useAppData().session.person;
  const [wanted, setWanted] = useState<(() => void) | null>(null);
  const isOwn = agreement === null || agreement.ownerId === personId || agreement.deputyId === personId;
  return {
    askFirst: (goOn) => (isOwn ? goOn() : setWanted(() => goOn)),
    asking: wanted !== null,
    question: wanted !== null && agreement !== null && (
      <Suspense fallback={null}>
        <AskFirst
          agreement={agreement}
          onGoOn={() => {
            setWanted(null);
            wanted();
          }}
          onClose={() => setWanted(null)}
        />
      </Suspense>
    ),
  };
}
