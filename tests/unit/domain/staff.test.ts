import { describe, expect, it } from 'vitest';
import { type CaseStatus, caseStatuses } from '../../../shared/domain/case.ts';
import {
  type CommandName,
  commandNames,
  mayCommand,
  mayList,
  mayOpen,
  type Role,
  roles,
} from '../../../shared/domain/staff.ts';
import { aStaff } from '../../support/builders.ts';

const own = 'sotp';
const other = 'soct';

interface Cell {
  readonly role: Role;
  readonly where: 'own' | 'other';
  readonly isShutOut: boolean;
  readonly status: CaseStatus;
}

const cells = roles.flatMap((role) =>
  (['own', 'other'] as const).flatMap((where) =>
    [false, true].flatMap((isShutOut) =>
      caseStatuses.map((status): Cell => ({ role, where, isShutOut, status })),
    ),
  ),
);

/** Who may open a case, from the table of roles in the domain's own words, without the code's help. */
const opens = ({ role, where, isShutOut, status }: Cell) => {
  if (isShutOut) return false;
  const byRole: Record<Role, boolean> = {
    intake: where === 'own' || status === 'awaiting-triage',
    officer: where === 'own',
    head: where === 'own',
    inspector: true,
    custodian: false,
    chairman: false,
    administrator: false,
  };
  return byRole[role];
};

const lists = (cell: Cell) => opens(cell) || (cell.role === 'chairman' && !cell.isShutOut);

const gives = (cell: Cell, command: CommandName) => {
  if (!opens(cell)) return false;
  const isLead = cell.where === 'own' && ['officer', 'head', 'intake'].includes(cell.role);
  if (command === 'forward' || command === 'correct')
    return cell.role === 'intake' || cell.role === 'inspector';
  return isLead || (command === 'close' && cell.role === 'inspector');
};

const title = '$role, case of $where unit, shut out: $isShutOut, $status';

describe.each(cells)(title, (cell) => {
  const staff = aStaff({ unit: own, roles: [cell.role] });
  const listed = {
    unit: cell.where === 'own' ? own : other,
    status: cell.status,
    shutOut: cell.isShutOut ? [own] : [],
  };

  it(`is ${lists(cell) ? 'listed' : 'not listed'} and ${opens(cell) ? 'opened' : 'not opened'}`, () => {
    expect(mayList(staff, listed)).toBe(lists(cell));
    expect(mayOpen(staff, listed)).toBe(opens(cell));
    for (const command of commandNames) {
      expect([command, mayCommand(staff, command, listed)]).toEqual([
        command,
        gives(cell, command),
      ]);
    }
  });
});

describe('several roles at once', () => {
  const everything = aStaff({ unit: own, roles: [...roles] });

  it('never open what the person’s own unit must not learn of', () => {
    for (const status of caseStatuses) {
      const listed = { unit: other, status, shutOut: [own] };
      expect(mayList(everything, listed)).toBe(false);
      expect(mayOpen(everything, listed)).toBe(false);
      for (const command of commandNames)
        expect(mayCommand(everything, command, listed)).toBe(false);
    }
  });

  it('add up', () => {
    const both = aStaff({ unit: own, roles: ['officer', 'chairman'] });
    expect(mayList(both, { unit: other, status: 'confirmed', shutOut: [] })).toBe(true);
    expect(mayOpen(both, { unit: other, status: 'confirmed', shutOut: [] })).toBe(false);
    expect(mayOpen(both, { unit: own, status: 'confirmed', shutOut: [] })).toBe(true);
  });

  it('of nobody open nothing', () => {
    const nobody = aStaff({ roles: [] });
    expect(mayList(nobody, { unit: own, status: 'confirmed', shutOut: [] })).toBe(false);
  });
});
