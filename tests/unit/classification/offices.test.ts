import { describe, expect, it } from 'vitest';
import { createElsewhere } from '../../../shared/classification/units/elsewhere.ts';
import { findOffices } from '../../../shared/classification/units/offices.ts';
import { findMentions } from '../../../shared/classification/units/unit-mentions.ts';
import { createUnitNames } from '../../../shared/classification/units/unit-names.ts';
import { accusedIn, directory, letterOf } from './letters.ts';

const names = createUnitNames(directory);
const officesIn = (text: string) => {
  const { context } = letterOf(text);
  return findOffices(context, findMentions(context, names, createElsewhere([]), []));
};

describe('a person spoken of by office', () => {
  it.each([
    ['Chủ tịch UBND xã Kép đòi tiền dân.', 'chủ tịch', '07399'],
    ['Xã Kép có ông phó chủ tịch đòi tiền dân.', 'phó chủ tịch', '07399'],
    ['Tôi lên UBND xã Kép. Ông phó chủ tịch đòi tiền tôi.', 'phó chủ tịch', '07399'],
    ['Giám đốc Sở Y tế bao che cho cấp dưới đòi tiền.', 'giám đốc', 'soyt'],
  ])('belongs to the unit named with it or before: %s', (text, office, unit) => {
    expect(officesIn(text)).toMatchObject([{ office, unit, isHead: true, role: 'accused' }]);
  });

  it('is no head who leads a section or a village', () => {
    expect(officesIn('Trưởng phòng Kinh tế xã Kép đòi tiền.')).toMatchObject([
      { office: 'trưởng phòng', unit: '07399', isHead: false },
    ]);
  });

  it.each([
    ['Kính gửi ông Chủ tịch UBND xã Kép.', 'addressed'],
    ['Quyết định số 9 của Chủ tịch UBND xã Kép về thu hồi đất.', 'signed'],
    ['Chủ tịch xã Kép chắc không biết việc này.', 'mentioned'],
  ])('is not accused by being named: %s', (text, role) => {
    expect(officesIn(text)).toMatchObject([{ role, unit: '07399' }]);
  });

  it('names the unit even where only the office does', () => {
    const letter = 'Tôi là Mẫu Văn Thử, ở xã Kép. Ông chủ tịch đòi tôi 20 triệu mới ký.';
    expect(accusedIn(letter)).toEqual(['07399']);
  });
});

describe('a head', () => {
  const head = (text: string) => letterOf(text).head;

  it.each([
    'Chủ tịch xã chắc không biết chuyện này.',
    'Ông phó chủ tịch đi ngang thấy thì nhắc ngay.',
    'Chủ tịch xã thì tốt, mới về nhận việc.',
    'Tôi không trách ông chủ tịch xã.',
    'Tôi muốn gặp chủ tịch xã để trình bày.',
    'Bí thư chi bộ thôn cũng thấy.',
    'Trân trọng,\nGiám đốc\nMẫu Văn Thử',
  ])('who is only spoken of is not meant: %s', (words) => {
    expect(head(`Cán bộ địa chính xã Kép đòi tiền.\n${words}`).head).toBe(false);
  });

  it.each([
    'Tôi đã báo với ông chủ tịch xã Kép. Ông ấy nhận tiền của bên kia rồi đuổi tôi về.',
    'Ông chủ tịch xã Kép hay cười lắm, nhưng ông ấy bắt tôi nộp 10 triệu mới ký.',
    'Chủ tịch xã Kép đòi tiền dân, không biết xấu hổ.',
    'Tôi xin văn bản thì hiệu phó bảo không cần, rồi đòi tiền.',
    'toi trinh bay ve pho chu tich xa kep. ong ay doi 30 trieu',
  ])('is meant whose deed is told, whatever else is said: %s', (letter) => {
    expect(head(letter).head).toBe(true);
  });
});
