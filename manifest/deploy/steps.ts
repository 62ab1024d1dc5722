import type { Step } from './step';
import { azureStep } from './steps/azure-step';
import { botStep } from './steps/bot-step';
import { cataloguesStep } from './steps/catalogues-step';
import { checkStep } from './steps/check-step';
import { entraStep } from './steps/entra-step';
import { settingsStep } from './steps/settings-step';
import { siteGrantStep } from './steps/site-grant-step';
import { siteStep } from './steps/site-step';
import { tabStep } from './steps/tab-step';

/** In the order in which each finds what it needs. */
export const allSteps: readonly Step[] = [
  entraStep,
  siteGrantStep,
  siteStep,
  azureStep,
  settingsStep,
  botStep,
  tabStep,
  cataloguesStep,
  checkStep,
];
