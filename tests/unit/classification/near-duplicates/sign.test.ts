import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashKeyOf,
  hashShingle,
} from '../../../../shared/classification/near-duplicates/half-sip-hash.ts';
import { HashSet } from '../../../../shared/classification/near-duplicates/hash-set.ts';
import { relate } from '../../../../shared/classification/near-duplicates/relate.ts';
import { createSigner } from '../../../../shared/classification/near-duplicates/sign.ts';
import { symbolsOf } from '../../../../shared/classification/near-duplicates/symbols.ts';

const key = Buffer.from('a key for tests').toString('base64url');
const sign = createSigner();
const petition =
  'Sáng 4 tháng 9 tổ trật tự đô thị của phường đến, không đọc lệnh, bê luôn hai bộ bàn ghế inox và cái ô che nắng lên xe tải. Ba hôm sau có người gọi bảo đưa một triệu rưỡi thì cho nhận lại.';

describe('the signature of a text', () => {
  it('is the same without diacritics, in capitals, decomposed, and however its lines are broken', () => {
    const stripped = petition.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
    const quoted = petition.replace(/(.{30}) /g, '$1\n> ');
    const written = [petition.toUpperCase(), petition.normalize('NFD'), stripped, quoted];
    for (const text of written) expect(sign(text, key)).toBe(sign(petition, key));
  });

  it('is not changed by a phone number, an identity number or an account', () => {
    const withNumbers = `${petition} 0912.345.678 001 099 123456`;
    expect(sign(withNumbers, key)).toBe(sign(petition, key));
    expect(sign(`${petition} Biên bản số 4217.`, key)).not.toBe(sign(petition, key));
  });

  it('is nearly the same under the header lines of a forwarded mail, whoever passes it on', () => {
    const forwardedBy = (who: string, address: string) =>
      `---------- Forwarded message ---------\n> From: ${who} <${address}@congdan.example>\n> Ngày: 5/10/2026 08:12\nChủ đề: Đơn của ${who}\n\n${petition}`;
    const copy = sign(forwardedBy('Người Gửi Ví Dụ', 'vidu'), key) ?? '';
    expect(relate(copy, sign(petition, key) ?? '')?.jaccard).toBeGreaterThan(0.9);
    expect(sign(forwardedBy('Bà Khác Hẳn', 'khac.han'), key)).toBe(copy);
  });

  it('holds nothing of what petitions have in common', () => {
    const form = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN TỐ CÁO\nTôi xin cam đoan những nội dung trên là đúng sự thật. Kính đề nghị quý cơ quan xem xét, giải quyết theo quy định của pháp luật. Xin chân thành cảm ơn.`;
    expect(sign(form, key)).toBeUndefined();
  });

  it.each(['', 'Tôi chờ mãi không thấy.', '…', '1'.repeat(500), '🙏'.repeat(300)])(
    'of %j is none: it could not be told from another',
    (text) => {
      expect(sign(text, key)).toBeUndefined();
    },
  );

  it('cannot be made again without the key', () => {
    const another = Buffer.from('some other key').toString('base64url');
    expect(sign(petition, another)).not.toBe(sign(petition, key));
  });

  it('is the same on every machine', () => {
    const digest = createHash('sha256')
      .update(sign(petition, key) ?? '')
      .digest('hex');
    expect(digest).toMatchInlineSnapshot(
      `"43ee7296fdef6a3a5cee780ff413631943d32fe0a5f60de52669e3ecf722c231"`,
    );
  });

  it('never throws, whatever the text and the key', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(anyText, fc.string(), (text, anyKey) => {
        const signature = sign(text, anyKey);
        if (signature !== undefined)
          expect(signature).toMatch(/^[A-Za-z0-9+/]{690}==$|^[A-Za-z0-9+/]{692}$/);
      }),
    );
  });
});

describe('the parts of it', () => {
  it('hash as the reference of HalfSipHash-2-4 does', () => {
    const reference = hashKeyOf(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]).toString('base64url'));
    const bytes = Uint8Array.from([0, 1, 2, 3, 4, 5, 6]);
    expect(hashShingle(reference, bytes, 0) >>> 0).toBe(0xc563cf8b);
  });

  it('see letters and digits of any script as numbers below 64, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const symbol of symbolsOf(text)) expect(symbol > 0 && symbol < 64).toBe(true);
      }),
    );
    expect([...symbolsOf('Đừ-ng 9')]).toEqual([4, 21, 14, 7, 36]);
  });

  it('count as a set does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0)), (numbers) => {
        const set = new HashSet(numbers.length);
        const fresh = numbers.filter((number) => set.add(number));
        expect(fresh).toEqual([...new Set(numbers)]);
        expect(set.size).toBe(fresh.length);
        expect(numbers.every((number) => set.has(number))).toBe(true);
        expect(set.has(99)).toBe(false);
      }),
    );
  });
});
