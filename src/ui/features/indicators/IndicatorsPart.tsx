import { lazy, Suspense } from 'react';
import { PartGate } from '../../components/part/PartGate';
import { PartFrame } from '../../components/part/PartFrame';
import type { PartSettings } from '../../parts/part-settings';
import { indicatorsTitle } from '../../text/indicators/indicators-title';
import { useText } from '../../text/TextProvider';
import { IndicatorsSkeleton } from './IndicatorsSkeleton';

// Definitions in three languages, and what computes them, come after the first picture of the page.
const Indicators = lazy(async () => ({
  default: (await import(/* webpackChunkName: "part-indicators-shown" */ './Indicators')).Indicators,
}));

/** The web part "Indikatorar". It follows its heading, the service area, how far ahead to look, and the number of rows. */
export function IndicatorsPart({ settings }: { settings: PartSettings }) {
  const { language } = useText();
  const title = settings.title || indicatorsTitle[language];
  const skeleton = <IndicatorsSkeleton lines={settings.rows} />;
  return (
    <PartGate title={title} skeleton={skeleton}>
      <Suspense fallback={<PartFrame title={title}>{skeleton}</PartFrame>}>
        <Indicators title={title} settings={settings} />
      </Suspense>
    </PartGate>
  );
}
