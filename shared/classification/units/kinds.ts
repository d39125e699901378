import { type Directory, findUnit } from '../../domain/unit.ts';

/** All communes and wards do the same things: what a letter tells cannot say which one is meant, only that one is. */
export const localKind = 'commune';
/** Nobody is complained about, or nobody of this province's bodies. */
export const nobody = 'none';

/** Tells what kind of body a code of the directory stands for: a department or agency is a kind of its own. */
export const createKindOf =
  (directory: Directory) =>
  (code: string | undefined): string => {
    if (code === undefined) return nobody;
    const level = findUnit(directory, code)?.level;
    return level === 'ward' || level === 'commune' ? localKind : code;
  };
