import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { PartGate } from '../../components/part/PartGate';
import type { PartSettings } from '../../parts/part-settings';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { Expiring } from './Expiring';

/** The web part "Går ut og avgjerder". It follows all its settings. */
export function ExpiringPart({ settings }: { settings: PartSettings }) {
  const { language } = useText();
  const title = settings.title || partsWords(language).expiring.title;
  return (
    <PartGate title={title} skeleton={<LinesSkeleton lines={settings.rows} />}>
      <Expiring title={title} settings={settings} />
    </PartGate>
  );
}
