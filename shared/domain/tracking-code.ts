/** No 0/O, 1/I/L: a code is read out over the phone. 31 signs, a prime, so that the check below catches every slip. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;

/** Weighted sum modulo 31: finds every wrong sign and every swap of two. */
const checkSign = (body: string) => {
  const sum = [...body].reduce(
    (total, sign, index) => total + signs.indexOf(sign) * (index + 2),
    0,
  );
  return signs.charAt(sum % signs.length);
};

/** A public code such as `BN-7K3M-Q9XH-T`, from `randomBytes` (at least 8). Random, never sequential. */
export const trackingCodeOf = (randomBytes: Uint8Array) => {
  const body = [...randomBytes.subarray(0, length)].map((byte) =>
    signs.charAt(byte % signs.length),
  );
  const text = body.join('');
  return `BN-${text.slice(0, 4)}-${text.slice(4)}-${checkSign(text)}`;
};

/** Reads a code as people type it: any case, with or without dashes and spaces. Undefined when it cannot be one. */
export const parseTrackingCode = (typed: string) => {
  if (typed.length > 40) return undefined;
  const bare = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^BN(?=.{9}$)/, '');
  if (bare.length !== length + 1 || [...bare].some((sign) => !signs.includes(sign)))
    return undefined;
  const body = bare.slice(0, length);
  if (checkSign(body) !== bare.slice(length)) return undefined;
  return `BN-${body.slice(0, 4)}-${body.slice(4)}-${bare.slice(length)}`;
};

/** Bytes to letters that survive being copied by hand: the receipt key. 20 bytes give 32 signs (5 bits each). */
export const receiptKeyOf = (randomBytes: Uint8Array) => {
  const base32 = 'ABCDEFGHJKMNPQRSTUVWXYZ123456789';
  let bits = 0n;
  for (const byte of randomBytes.subarray(0, 20)) bits = (bits << 8n) | BigInt(byte);
  let key = '';
  for (let index = 0; index < 32; index += 1) {
    key = base32.charAt(Number(bits & 31n)) + key;
    bits >>= 5n;
  }
  return key;
};

/** The codes that a text names, each once; at most five, so that a subject full of codes costs nothing. */
export const trackingCodesIn = (text: string) => {
  const candidates = text.slice(0, 1000).match(/BN-\w{4}-\w{4}-\w/gi) ?? [];
  const codes = candidates.map(parseTrackingCode).filter((code) => code !== undefined);
  return [...new Set(codes)].slice(0, 5);
};

/** Word processors make other dashes, hyphens that do not break and minus signs of a hyphen. */
const between = String.raw`[\s\p{Pd}−_.]{0,3}`;
const sign = '[a-z0-9]';
const codeLike = new RegExp(
  `(?<!${sign})bn${between}${sign}{4}${between}${sign}{4}${between}${sign}(?!${sign})`,
  'giu',
);

/** The text with every code in it masked, however it is dashed or spaced; what only looks like one is masked as well. */
export const withoutTrackingCodes = (text: string) => text.replace(codeLike, '[mã hồ sơ]');
