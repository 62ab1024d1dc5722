import { approvals } from './approval';
import { drafts } from './drafts';
import type { Area } from './support/behaviour';

export const draftsAndApproval: Area = { title: 'Drafts and approval', behaviours: [...drafts, ...approvals] };
