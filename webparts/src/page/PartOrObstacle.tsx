import { lazy, type ReactNode } from 'react';
import { ForbiddenError, NotFoundError } from '../../../src/data/data-errors';
import { useAppDataState } from '../../../src/ui/state/app-data';
import type { Language } from '../../../src/ui/text/language';

const PartObstacle = lazy(async () => ({ default: (await import('../../../src/ui/components/part/PartObstacle')).PartObstacle }));

/** The part, unless the site has no lists to show or the person may not see them; what passes by itself the part tells of. */
export function PartOrObstacle({ siteUrl, language, children }: { siteUrl: string; language: Language; children: ReactNode }) {
  const state = useAppDataState();
  const error = state.status === 'failed' ? state.error : null;
  if (error instanceof NotFoundError || error instanceof ForbiddenError) {
    const obstacle = error instanceof NotFoundError ? 'missingLists' : 'noAccess';
    const onRetry = state.status === 'failed' ? state.retry : undefined;
    return <PartObstacle obstacle={obstacle} place={siteUrl} language={language} onRetry={onRetry} />;
  }
  return <>{children}</>;
}
