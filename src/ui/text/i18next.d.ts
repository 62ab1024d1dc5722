import 'i18next';
import type { TextTable } from './nn';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: TextTable };
    returnNull: false;
  }
}
