import { agreement } from './nb/agreement';
import { common } from './nb/common';
import { errors } from './nb/errors';
import { form } from './nb/form';
import { home } from './nb/home';
import { register } from './nb/register';
import { serviceAreas } from './nb/service-areas';
import { shell } from './nb/shell';
import { terms } from './nb/terms';
import type { TextTable } from './nn';
import type { Texts } from './texts';

export const nb: Texts<TextTable> = { agreement, common, errors, form, home, register, serviceAreas, shell, terms };
