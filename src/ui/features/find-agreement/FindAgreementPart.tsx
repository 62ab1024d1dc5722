import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { PartGate } from '../../components/part/PartGate';
import type { PartSettings } from '../../parts/part-settings';
import { useText } from '../../text/TextProvider';
import { FindAgreements } from './FindAgreements';

/** The web part "Finn avtale". Of its settings it follows the heading, the service area and the number of rows. */
export function FindAgreementPart({ settings }: { settings: PartSettings }) {
  const { t } = useText();
  const title = settings.title || t('home.find.title');
  return (
    <PartGate title={title} skeleton={<LinesSkeleton lines={settings.rows} field />}>
      <FindAgreements title={title} areaId={settings.areaId} first={settings.rows} />
    </PartGate>
  );
}
