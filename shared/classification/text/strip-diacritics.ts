const marks = /\p{M}/gu;

/** As people type without a Vietnamese keyboard: no marks on letters, đ as d. */
export const stripDiacritics = (text: string) =>
  text
    .normalize('NFD')
    .replace(marks, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
