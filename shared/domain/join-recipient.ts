import type { Case } from './case.ts';
import type { Change } from './command.ts';
import { shutOutWith } from './routing.ts';
import type { Directory } from './unit.ts';

/**
 * Notes that another official mailbox got the same report (sending to several bodies has legal effect, LTC Đ24.3). A unit
 * whose head may be meant is shut out by this too, whichever copy is filed first.
 */
export const joinRecipient = (
  directory: Directory,
  state: Case,
  unit: string,
  at: string,
): Change => ({
  state: {
    ...state,
    recipients: [...new Set([...state.recipients, unit])],
    shutOut: shutOutWith(directory, state, unit),
  },
  events: [{ at, type: 'also-received', actor: { kind: 'sender' }, data: { unit } }],
  outbox: [],
});
