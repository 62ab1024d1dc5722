import { agreement } from './en/agreement';
import { common } from './en/common';
import { errors } from './en/errors';
import { form } from './en/form';
import { home } from './en/home';
import { register } from './en/register';
import { serviceAreas } from './en/service-areas';
import { shell } from './en/shell';
import { terms } from './en/terms';
import type { TextTable } from './nn';
import type { Texts } from './texts';

export const en: Texts<TextTable> = { agreement, common, errors, form, home, register, serviceAreas, shell, terms };
