import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { PartGate } from '../../components/part/PartGate';
import type { PartSettings } from '../../parts/part-settings';
import { useText } from '../../text/TextProvider';
import { NewFrameworkCards } from './NewFrameworkCards';

/** The web part "Nye rammeavtalar". Of its settings it follows all but list or time line; the horizon is how far ahead an agreement may start. */
export function NewFrameworksPart({ settings }: { settings: PartSettings }) {
  const { t } = useText();
  const title = settings.title || t('home.frameworks.title');
  return (
    <PartGate title={title} skeleton={<LinesSkeleton lines={settings.rows} />}>
      <NewFrameworkCards title={title} areaId={settings.areaId} months={settings.months} first={settings.rows} />
    </PartGate>
  );
}
