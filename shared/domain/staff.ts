import type { Case } from './case.ts';

export type Role =
  | 'intake'
  | 'officer'
  | 'head'
  | 'inspector'
  | 'custodian'
  | 'chairman'
  | 'administrator';

export const roles: readonly Role[] = [
  'intake',
  'officer',
  'head',
  'inspector',
  'custodian',
  'chairman',
  'administrator',
];

/** A member of staff, as their sign-on says. */
export interface Staff {
  readonly id: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

type Listed = Pick<Case, 'unit' | 'status' | 'shutOut'>;

const has = (staff: Staff, ...wanted: Role[]) => wanted.some((role) => staff.roles.includes(role));

/** True when the case concerns the head of the reader's own unit: no role overrides it. */
const isShutOut = (staff: Staff, { shutOut }: Listed) => shutOut.includes(staff.unit);

/** Works in the unit that has to act. */
const isLead = (staff: Staff, { unit }: Listed) =>
  unit === staff.unit && has(staff, 'officer', 'head', 'intake');

const isTriage = (staff: Staff, { status }: Listed) =>
  has(staff, 'intake') && status === 'awaiting-triage';

/** May this person see that the case exists: its code, unit, state and dates? */
export const mayList = (staff: Staff, listed: Listed) =>
  !isShutOut(staff, listed) &&
  (has(staff, 'inspector', 'chairman') || isLead(staff, listed) || isTriage(staff, listed));

/** May this person read the redacted text and the journal? */
export const mayOpen = (staff: Staff, listed: Listed) =>
  !isShutOut(staff, listed) &&
  (has(staff, 'inspector') || isLead(staff, listed) || isTriage(staff, listed));

export type CommandName = 'forward' | 'confirm-receipt' | 'answer' | 'close' | 'correct';

export const commandNames: readonly CommandName[] = [
  'forward',
  'confirm-receipt',
  'answer',
  'close',
  'correct',
];

/** May this person give this command on this case, whatever state it is in? */
export const mayCommand = (staff: Staff, command: CommandName, listed: Listed) => {
  if (!mayOpen(staff, listed)) return false;
  switch (command) {
    case 'forward':
    case 'correct':
      return has(staff, 'intake', 'inspector');
    case 'close':
      return isLead(staff, listed) || has(staff, 'inspector');
    default:
      return isLead(staff, listed);
  }
};

/** May this person read figures about all units? They hold counts alone, so that no case content goes with them. */
export const mayReadFigures = (staff: Staff) =>
  has(staff, 'inspector', 'chairman', 'administrator');
