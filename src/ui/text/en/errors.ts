import type { errors as nn } from '../nn/errors';
import type { Texts } from '../texts';

export const errors: Texts<typeof nn> = {
  title: 'Something went wrong',
  unknown: 'We could not do what you asked. Try again; if it happens again, tell the procurement lead.',
  forbidden: 'You do not have the right to this. Ask the procurement lead to add you to the group that has it.',
  notFound: 'We cannot find this any more. It may have been removed, or you may not see it.',
  throttled: 'SharePoint asks us to wait. Try again in {{seconds}} seconds.',
  unauthenticated: 'Your sign-in has run out. Reload the page to sign in again.',
  unreachable: 'We cannot reach SharePoint. Check the network and try again.',
  outcomeUnknown:
    'The connection broke while we were saving, so we do not know whether the change arrived. Open the agreement again and look before you try once more.',
  conflict: 'Somebody else has changed this after you opened it.',
  badRow: 'Row {{row}} of the list {{list}} has a fault in the column {{column}}. Open the row in SharePoint and correct it.',
  invalid: 'Something in the form is not filled in correctly. Correct what is marked and save again.',
  partlySaved: 'The agreement was saved, but not all that belongs to it. Open it again, see what is missing and save that.',
  notAttempted: 'This was not tried, because something stopped before it. Try again.',
  badRowsTitle_one: '{{count}} row cannot be shown',
  badRowsTitle_other: '{{count}} rows cannot be shown',
  asOf: 'The agreements as they were on {{moment}}.',
  asOfAsking: 'We are fetching what has changed since.',
  rejected: 'SharePoint did not accept the value: {{reason}}',
  waiting: {
    title: 'SharePoint is busy',
    countdown_one: 'We try again in {{count}} second. What you have written is safe.',
    countdown_other: 'We try again in {{count}} seconds. What you have written is safe.',
    trying: 'We are trying again now. What you have written is safe.',
    said: 'SharePoint is busy and asks us to wait a little. We try again by ourselves, and what you have written is safe.',
  },
};
