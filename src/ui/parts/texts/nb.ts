import { common } from '../../text/nb/common';
import { consequence } from '../../text/nb/consequence';
import { errors } from '../../text/nb/errors';
import { home } from '../../text/nb/home';
import { serviceAreas } from '../../text/nb/service-areas';
import { terms } from '../../text/nb/terms';
import { shell } from '../../text/nb/shell';
import { indicatorsNb } from '../../text/indicators/nb';
import { knowIndicatorsWords } from '../../text/indicators/indicators-words';
import { partsNb } from '../../text/parts/nb';
import { knowPartsWords } from '../../text/parts/parts-words';

knowPartsWords('nb', partsNb);
knowIndicatorsWords('nb', indicatorsNb);

/** What of the tab's texts the web parts use; a test holds it against what they ask for. */
export const nb = { agreement: { consequence }, common, errors, home, serviceAreas, shell: { appName: shell.appName }, terms };
