import { lazy } from 'react';
import type { Language } from '../../../src/ui/text/language';
import { stoppedWords } from '../../../src/ui/text/obstacles/stopped-words';
import { PartBoundary } from './PartBoundary';

const PartObstacle = lazy(async () => ({ default: (await import('../../../src/ui/components/part/PartObstacle')).PartObstacle }));

/** A part that has stopped. Often it is the network that is away, and then what tells of it cannot be loaded either. */
export function PartStopped({ shown, language }: { shown: unknown; language: Language }) {
  return (
    <PartBoundary shown={shown} fallback={<p role="alert">{stoppedWords[language]}</p>}>
      <PartObstacle obstacle="crashed" place="" language={language} />
    </PartBoundary>
  );
}
