export type UnitLevel = 'department' | 'agency' | 'ward' | 'commune';

/** A commune, ward or town that became part of a unit, and the district it was in. */
export interface FormerName {
  /** With its type: `Thị trấn Chờ`. */
  readonly name: string;
  /** With its type: `Huyện Yên Phong`. It tells apart places that had the same name. */
  readonly district: string;
}

/** A public body that can be reported, and that can own a case. */
export interface Unit {
  /** Stable code, for example `sotp` or `09169`. */
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** Code of the direct superior body; absent at the top. */
  readonly parent?: string;
  /** The official mailbox that citizens write to. */
  readonly mailbox: string;
  readonly hotline?: string;
  readonly portal?: string;
  /** Other names: former names, abbreviations, places merged into it. Diacritics are optional when matching. */
  readonly aliases: readonly string[];
  /** Places merged into this unit, under the names that people still use; only wards and communes have them. */
  readonly formerNames?: readonly FormerName[];
  /** Where reminders go. Never the official mailbox, which this system itself receives. */
  readonly contacts: { readonly officer: string; readonly head: string };
}

/** Who plays which part in the province, by unit code. */
export interface ProvinceRoles {
  /** Watches every case and receives the digest. */
  readonly inspectorate: string;
  /** Triages what no rule could route. */
  readonly intake: string;
  /** Answers for the provincial People's Committee: the body above departments and communes. */
  readonly office: string;
  /** Mail address of the Chairman's secretariat, for the last step of the reminder ladder. */
  readonly chairman: string;
}

export interface Directory {
  readonly province: string;
  /** The domain of every official mailbox. */
  readonly mailDomain: string;
  /** True for the directory that ships with the product and must not be taken for facts. */
  readonly isSample: boolean;
  readonly roles: ProvinceRoles;
  readonly units: readonly Unit[];
}

/** The local part of a unit's official mailbox: also its S3 prefix and receipt rule name. */
export const mailboxName = (unit: Unit) => unit.mailbox.slice(0, unit.mailbox.indexOf('@'));

export const findUnit = (directory: Directory, code: string | undefined) =>
  directory.units.find((unit) => unit.code === code);

export const unitOfMailbox = (directory: Directory, name: string) =>
  directory.units.find((unit) => mailboxName(unit) === name);

/** The body that takes over when a unit's head is meant: its superior, or the inspectorate at the top (LTC Đ12.1). */
export const unitAbove = (directory: Directory, code: string) =>
  findUnit(directory, code)?.parent ?? directory.roles.inspectorate;
