import { common } from '../../text/en/common';
import { consequence } from '../../text/en/consequence';
import { errors } from '../../text/en/errors';
import { home } from '../../text/en/home';
import { serviceAreas } from '../../text/en/service-areas';
import { terms } from '../../text/en/terms';
import { shell } from '../../text/en/shell';
import { indicatorsEn } from '../../text/indicators/en';
import { knowIndicatorsWords } from '../../text/indicators/indicators-words';
import { partsEn } from '../../text/parts/en';
import { knowPartsWords } from '../../text/parts/parts-words';

knowPartsWords('en', partsEn);
knowIndicatorsWords('en', indicatorsEn);

/** What of the tab's texts the web parts use; a test holds it against what they ask for. */
export const en = { agreement: { consequence }, common, errors, home, serviceAreas, shell: { appName: shell.appName }, terms };
