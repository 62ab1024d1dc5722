import { agreement } from './nn/agreement';
import { common } from './nn/common';
import { errors } from './nn/errors';
import { form } from './nn/form';
import { home } from './nn/home';
import { register } from './nn/register';
import { serviceAreas } from './nn/service-areas';
import { shell } from './nn/shell';
import { terms } from './nn/terms';

/** Nynorsk is what a person reads first; the other languages follow its keys. */
export const nn = { agreement, common, errors, form, home, register, serviceAreas, shell, terms };
export type TextTable = typeof nn;
