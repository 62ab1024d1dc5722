import { common } from '../../text/nn/common';
import { consequence } from '../../text/nn/consequence';
import { errors } from '../../text/nn/errors';
import { home } from '../../text/nn/home';
import { serviceAreas } from '../../text/nn/service-areas';
import { terms } from '../../text/nn/terms';
import { shell } from '../../text/nn/shell';
import { indicatorsNn } from '../../text/indicators/nn';
import { knowIndicatorsWords } from '../../text/indicators/indicators-words';
import { partsNn } from '../../text/parts/nn';
import { knowPartsWords } from '../../text/parts/parts-words';

knowPartsWords('nn', partsNn);
knowIndicatorsWords('nn', indicatorsNn);

/** What of the tab's texts the web parts use; a test holds it against what they ask for. */
export const nn = { agreement: { consequence }, common, errors, home, serviceAreas, shell: { appName: shell.appName }, terms };
