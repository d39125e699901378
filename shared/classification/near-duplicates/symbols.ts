/** A phone or identity number, an account: nine digits or more, whatever stands between them. */
const numberDigits = 9;

const firstDigit = 27;
const firstForeign = 37;
const foreignSymbols = 27;

const isDigit = (symbol: number) => symbol >= firstDigit && symbol < firstForeign;

const symbolOfBase = (base: string) => {
  const code = base.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 48 + firstDigit;
  return /^\p{L}$/u.test(base) ? firstForeign + (code % foreignSymbols) : 0;
};

const symbolOf = (code: number) => {
  const [base = ''] = String.fromCharCode(code).toLowerCase().normalize('NFD');
  return symbolOfBase(base === 'đ' ? 'd' : base);
};

/** Every letter of Vietnamese, in either normal form: combining marks are no letters and fall away. */
const tableSize = 0x2000;
const table = Uint8Array.from({ length: tableSize }, (_, code) => symbolOf(code));

/**
 * The letters and digits of a text as numbers from 1 to 63, without case, diacritics and whatever stands between: an a is
 * 1, a zero 27, letters of other scripts share the rest. Long numbers are left out: they name a person, not a matter.
 */
export const symbolsOf = (text: string): Uint8Array => {
  const symbols = new Uint8Array(text.length);
  let count = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const symbol = code < tableSize ? (table[code] ?? 0) : symbolOf(code);
    if (symbol === 0) continue;
    if (isDigit(symbol)) digits += 1;
    else {
      if (digits >= numberDigits) count -= digits;
      digits = 0;
    }
    symbols[count] = symbol;
    count += 1;
  }
  return symbols.subarray(0, digits >= numberDigits ? count - digits : count);
};
