import { common } from '../../text/nn/common';
import { consequence } from '../../text/nn/consequence';
import { errors } from '../../text/nn/errors';
import { home } from '../../text/nn/home';
import { serviceAreas } from '../../text/nn/service-areas';
import { terms } from '../../text/nn/terms';
import { shell } from '../../text/nn/shell';

/** What of the tab's texts the web parts use; a test holds it against what they ask for. */
export const nn = { agreement: { consequence }, common, errors, home, serviceAreas, shell: { appName: shell.appName }, terms };
