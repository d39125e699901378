import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../shared/adapters/mime/charset-repair.ts';
import { stripDiacritics } from '../../../shared/classification/text/strip-diacritics.ts';
import { asLegacyText } from '../../../tools/evaluation/legacy-text.ts';
import { type Noise, noises, withNoise } from '../../../tools/evaluation/noise.ts';
import { anyText } from '../classification/features/vietnamese.ts';

const sentences = [
  'Tôi nộp hồ sơ cấp giấy chứng nhận quyền sử dụng đất từ tháng ba đến nay vẫn chưa được trả kết quả.',
  'Cán bộ tiếp dân tỏ thái độ hách dịch, quát mắng người già trước mặt nhiều người.',
  'Đề nghị Ủy ban nhân dân tỉnh xem xét, xử lý nghiêm những trường hợp nhũng nhiễu.',
  'Khi tôi hỏi thì họ trả lời rằng cứ về chờ, bao giờ có sẽ gọi điện thoại.',
  'Nhân viên một cửa đòi thêm hai triệu đồng tiền bồi dưỡng ngoài lệ phí.',
  'Gia đình chúng tôi không đồng ý với quyết định thu hồi đất vì đền bù quá thấp.',
  'Con đường trước cổng trường học đã hỏng nhiều năm mà không ai sửa chữa.',
  'Sau khi gửi đơn phản ánh, cửa hàng của tôi bị kiểm tra liên tục.',
  'Cho tôi hỏi thủ tục đăng ký tạm trú cần những giấy tờ gì?',
  'Bố tôi là thương binh, đã làm đủ hồ sơ nhưng chế độ bị cắt không rõ lý do.',
  'Xưởng tái chế xả khói đen vào ban đêm, trẻ con trong xóm ho suốt.',
  'Bác sĩ trực yêu cầu đưa phong bì rồi mới cho mẹ tôi vào phòng mổ.',
];

// The keys are those of the record.
const names = Object.keys(noises) as Noise[];
const changed = (noise: Noise) =>
  sentences.filter((sentence, at) => withNoise(noise, sentence, at) !== sentence).length;

describe('the versions of a text', () => {
  it.each(names)('are alike in every run, and do not depend on the others: %s', (noise) => {
    const inOrder = sentences.map((sentence, at) => withNoise(noise, sentence, at));
    const backwards = sentences
      .map((sentence, at) => [sentence, at] as const)
      .reverse()
      .map(([sentence, at]) => withNoise(noise, sentence, at))
      .reverse();
    expect(backwards).toEqual(inOrder);
  });

  it('exist for any text whatever', () => {
    fc.assert(
      fc.property(anyText, fc.nat(5_000), fc.constantFrom(...names), (text, number, noise) => {
        expect(withNoise(noise, text, number)).toBe(withNoise(noise, text, number));
      }),
    );
  });

  it('as it was written is the text itself; without diacritics it has none', () => {
    expect(changed('written')).toBe(0);
    for (const sentence of sentences) {
      expect(withNoise('stripped', sentence, 1)).toBe(stripDiacritics(sentence));
      expect(withNoise('stripped', sentence, 1)).toMatch(/^[\x20-\x7e]*$/);
    }
  });

  it('in teencode have short forms and no capitals, some no diacritics', () => {
    const versions = sentences.map((sentence, at) => withNoise('teencode', sentence, at));
    expect(versions.filter((text) => text !== text.toLowerCase())).toEqual([]);
    expect(versions.join(' ')).toMatch(/(?<!\p{L})(k|đc|dc|ng|nh)(?!\p{L})/u);
    const withoutMarks = versions.filter((text) => text === stripDiacritics(text)).length;
    expect(withoutMarks).toBeGreaterThan(0);
    expect(withoutMarks).toBeLessThan(versions.length);
  });

  it('with slips differ in a few letters and keep their words', () => {
    expect(changed('typos')).toBeGreaterThan(sentences.length / 4);
    for (const [at, sentence] of sentences.entries()) {
      const slipped = withNoise('typos', sentence, at);
      const words = sentence.split(' ');
      expect(slipped.split(' ')).toHaveLength(words.length);
      const wrong = slipped.split(' ').filter((word, place) => word !== words[place]).length;
      expect(wrong).toBeLessThan(words.length / 2);
    }
  });

  it('with another number are other versions', () => {
    const versions = new Set(
      Array.from({ length: 20 }, (_, at) => withNoise('typos', sentences[0] ?? '', at)),
    );
    expect(versions.size).toBeGreaterThan(5);
  });
});

describe('a text in an old encoding, read as Latin-1', () => {
  const encodings = ['TCVN3', 'VNI', 'windows-1258', 'UTF-8'] as const;

  it.each(encodings.entries().toArray())(
    '(%d) %s cannot be read, and most of it is repaired',
    (choice) => {
      const spoilt = sentences.map((sentence) => asLegacyText(sentence, choice));
      expect(spoilt.filter((text, at) => text === sentences[at])).toEqual([]);
      const repaired = spoilt.filter((text, at) => {
        const sentence = sentences[at] ?? '';
        return repairText(text).normalize('NFC').toLowerCase() === sentence.toLowerCase();
      });
      expect(repaired.length).toBeGreaterThanOrEqual(sentences.length * 0.9);
    },
  );

  it('has no letter beyond Latin-1, and blanks for what the encoding lacks', () => {
    for (const choice of encodings.keys()) {
      const text = asLegacyText('Thư 我 của 😀 dân', choice);
      expect([...text].every((letter) => letter <= '\u00ff')).toBe(true);
    }
    expect(asLegacyText('a😀b', 0)).toBe('a b');
  });

  it('leaves plain letters as they are', () => {
    for (const choice of encodings.keys()) {
      expect(asLegacyText('Toi ten la A, nha so 5.', choice)).toBe('Toi ten la A, nha so 5.');
    }
  });

  it('is as near to the text after repair as it was written, for most sentences', () => {
    const same = sentences.filter(
      (sentence, at) => withNoise('legacy', sentence, at).toLowerCase() === sentence.toLowerCase(),
    );
    expect(same.length).toBeGreaterThanOrEqual(sentences.length * 0.9);
  });
});
