import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseTrackingCode,
  receiptKeyOf,
  trackingCodeOf,
  withoutTrackingCodes,
} from '../../../shared/domain/tracking-code.ts';

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const aCode = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(trackingCodeOf);
/** Where the nine signs stand in `BN-XXXX-XXXX-X`. */
const places = [3, 4, 5, 6, 8, 9, 10, 11, 13];

const withSign = (code: string, place: number, sign: string) =>
  code.slice(0, place) + sign + code.slice(place + 1);

describe('a text that names codes', () => {
  it.each([
    'BN-7K3M-Q9XH-T',
    'bn 7k3m q9xh t',
    'BN7K3MQ9XHT',
    'BN – 7K3M – Q9XH – T',
    'BN\u20117K3M\u2011Q9XH\u2011T',
    'BN—7K3M—Q9XH—T',
    'BN−7K3M−Q9XH−T',
    'BN_7K3M_Q9XH_T',
  ])('is rid of %s', (code) => {
    expect(withoutTrackingCodes(`Mã ${code}, nhờ xem.`)).toBe('Mã [mã hồ sơ], nhờ xem.');
    expect(withoutTrackingCodes(`ma_${code}_x`)).toBe('ma_[mã hồ sơ]_x');
  });

  it('keeps what is none', () => {
    const text = 'Tỉnh BN, giấy số 7K3M-Q9XH, ngày 12-10-2026.';
    expect(withoutTrackingCodes(text)).toBe(text);
  });
});

describe('a tracking code', () => {
  it('has no sign that could be taken for another over the phone', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(code).toMatch(/^BN-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]$/);
      }),
    );
  });

  it('is read back however people type it', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        const typed = [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ''),
          code.replaceAll('-', ' '),
          `  ${code.replaceAll('-', ' - ')} `,
          code.slice(3),
          code.slice(3).replaceAll('-', '').toLowerCase(),
        ];
        for (const text of typed) expect(parseTrackingCode(text)).toBe(code);
      }),
    );
  });

  it('is read back without its prefix even when it begins with the same letters', () => {
    const body = [...'BN7K3MQ9'].map((sign) => signs.indexOf(sign));
    const code = trackingCodeOf(Uint8Array.from(body));
    expect(code).toContain('BN-BN7K-3MQ9-');
    expect(parseTrackingCode(code)).toBe(code);
    expect(parseTrackingCode(code.slice(3))).toBe(code);
  });

  it('tells when any one sign is wrong', () => {
    const code = trackingCodeOf(Uint8Array.from([1, 29, 7, 250, 13, 0, 77, 5]));
    for (const place of places) {
      for (const sign of signs) {
        if (sign === code[place]) continue;
        expect(parseTrackingCode(withSign(code, place, sign))).toBeUndefined();
      }
    }
  });

  it('tells when any two signs changed places', () => {
    fc.assert(
      fc.property(aCode, fc.constantFrom(...places), fc.constantFrom(...places), (code, a, b) => {
        const [one = '', two = ''] = [code[a], code[b]];
        fc.pre(one !== two);
        const swapped = withSign(withSign(code, a, two), b, one);
        expect(parseTrackingCode(swapped)).toBeUndefined();
      }),
    );
  });

  it('is nothing else that people may type', () => {
    for (const typed of ['', 'BN', 'BN-', '0'.repeat(9), 'BN-7K3M-Q9XH', `BN-${'2'.repeat(50)}`]) {
      expect(parseTrackingCode(typed)).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (typed) => void parseTrackingCode(typed)));
  });

  it('does not tell how many reports there are: neighbours in time are no neighbours in code', () => {
    const codes = new Set(
      Array.from({ length: 256 }, (_, byte) => trackingCodeOf(new Uint8Array(8).fill(byte))),
    );
    expect(codes.size).toBe(31);
  });
});

describe('a receipt key', () => {
  it('is 32 signs, each standing for five bits of what was drawn', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        expect(receiptKeyOf(bytes)).toMatch(/^[A-HJKMNP-Z1-9]{32}$/);
      }),
    );
  });

  it('differs when any one bit that was drawn differs', () => {
    const none = receiptKeyOf(new Uint8Array(20));
    const keys = Array.from({ length: 160 }, (_, bit) => {
      const bytes = new Uint8Array(20);
      bytes[Math.floor(bit / 8)] = 1 << (bit % 8);
      return receiptKeyOf(bytes);
    });
    expect(new Set([none, ...keys]).size).toBe(161);
  });
});
