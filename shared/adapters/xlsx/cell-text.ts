/** Also in full width, which some spreadsheets read like the plain signs. */
const formulaStart = /^[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/;

/** Spreadsheet files hold at most this many signs in a cell. */
const maxLength = 32_767;

/**
 * Text that no spreadsheet takes for a formula, in this file or once it is saved as CSV and opened again: control signs
 * become spaces, space at either end goes, and an apostrophe is put before what could start a formula (CWE-1236).
 */
export const cellText = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu, ' ').trim();
  const safe = formulaStart.test(line) ? `'${line}` : line;
  return safe.slice(0, maxLength);
};
