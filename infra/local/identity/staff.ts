import type { Role } from '../../../shared/domain/staff.ts';

/** A demonstration member of staff. The names are invented and say so. */
export interface DemoPerson {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Unit code in the sample directory. */
  readonly unit: string;
}

const people: readonly DemoPerson[] = [
  { user: 'inspector', name: 'Thanh tra viên Mẫu', roles: ['inspector'], unit: 'thanhtra' },
  { user: 'intake', name: 'Cán bộ tiếp nhận Mẫu', roles: ['intake'], unit: 'bantcd' },
  { user: 'officer', name: 'Cán bộ xử lý Mẫu', roles: ['officer'], unit: '09169' },
  { user: 'head', name: 'Thủ trưởng đơn vị Mẫu', roles: ['head'], unit: '09169' },
  { user: 'custodian', name: 'Người giữ niêm phong Mẫu', roles: ['custodian'], unit: 'thanhtra' },
  { user: 'chairman', name: 'Chủ tịch Mẫu', roles: ['chairman'], unit: 'vpubnd' },
  { user: 'admin', name: 'Quản trị viên Mẫu', roles: ['administrator'], unit: 'vpubnd' },
];

const ofUnit = /^(officer|head)@([a-z0-9-]{2,40})$/;

/** Finds a person by user name; `officer@<unit code>` and `head@<unit code>` exist for every unit. */
export const findPerson = (user: string): DemoPerson | undefined => {
  const known = people.find((person) => person.user === user);
  if (known) return known;
  const [, role, unit] = ofUnit.exec(user) ?? [];
  const model = people.find((person) => person.user === role);
  return model && unit ? { ...model, user, name: `${model.name} (${unit})`, unit } : undefined;
};

export const demoPeople = () => people;
