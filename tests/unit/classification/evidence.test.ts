import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceNames, gatherEvidence } from '../../../shared/classification/rules/evidence.ts';
import type { Channel } from '../../../shared/domain/classification.ts';
import { anyText } from './features/vietnamese.ts';
import { letterOf } from './letters.ts';

const channels: readonly Channel[] = ['email', 'web', 'hotline'];
const loaded = fc
  .array(
    fc.constantFrom(
      'đòi 5 triệu',
      'tôi tố cáo Chủ tịch xã Tân Chi',
      'đề nghị xử lý nghiêm',
      'khiếu nại quyết định',
      'dọa đánh gia đình tôi',
      'cho tôi hỏi?',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'http://thu.example',
      'UBND phường Vũ Ninh',
      'cảm ơn',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join('. '));

const evidenceOf = (text: string, channel: Channel = 'email') => {
  const values = gatherEvidence(letterOf(text), channel);
  return new Map(evidenceNames.map((name, at) => [name, values[at]]));
};

describe('rule evidence', () => {
  it('has one name for each value, and each name once', () => {
    expect(gatherEvidence(letterOf('Kính gửi UBND xã.'), 'web')).toHaveLength(evidenceNames.length);
    expect(new Set(evidenceNames).size).toBe(evidenceNames.length);
  });

  it('lies between -1 and 1, whatever the text', () => {
    const any = fc.oneof(anyText, loaded);
    fc.assert(
      fc.property(any, fc.constantFrom(...channels), (text, channel) => {
        const values = gatherEvidence(letterOf(text), channel);
        expect(values).toHaveLength(evidenceNames.length);
        expect(values.filter((value) => !(value >= -1 && value <= 1))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(channels)('names the one channel that a report came by: %s', (channel) => {
    const found = evidenceOf('Cán bộ xã hẹn lại.', channel);
    expect(channels.filter((name) => found.get(`channel:${name}`) === 1)).toEqual([channel]);
  });

  it.each([
    ['text:national-heading', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐơn phản ánh'],
    ['text:national-heading', 'Cong hoa xa hoi chu nghia Viet Nam. Don phan anh'],
    ['text:link', 'Xem tại https://thu.example/don'],
    ['text:under-60', 'Cán bộ hẹn lại.'],
    ['text:over-600', 'Cán bộ hẹn lại nhiều lần. '.repeat(40)],
    ['text:not-vietnamese', 'Your invoice has been attached, please download it immediately'],
    ['text:without-diacritics', 'can bo phuong hen di hen lai nam lan khong tra ho so'],
    ['act:goi_y_vu_loi', 'Cán bộ phường đòi phong bì 5 triệu đồng.'],
    ['head:accused', 'Tôi tố cáo ông Chủ tịch UBND xã Tân Chi đòi 5 triệu đồng.'],
    ['unit:accused', 'Cán bộ UBND xã Tân Chi đòi phong bì.'],
    ['urgent:enough', 'Họ đang đe dọa gia đình tôi, dọa đánh con tôi.'],
    ['phrase:title-denunciation', 'ĐƠN TỐ CÁO\n\nTôi là người dân xã Tân Chi.'],
  ])('says %s of a text that has it', (name, text) => {
    expect(evidenceNames).toContain(name);
    expect(evidenceOf(text).get(name)).toBeGreaterThan(0);
    expect(
      evidenceOf(
        'Trường con tôi nằm cạnh công viên thành phố, buổi chiều rất nhiều bạn nhỏ ra chơi.',
      ).get(name),
    ).toBe(0);
  });

  it('is the same for the same text', () => {
    fc.assert(
      fc.property(loaded, (text) => {
        expect([...evidenceOf(text)]).toEqual([...evidenceOf(text)]);
      }),
    );
  });
});
