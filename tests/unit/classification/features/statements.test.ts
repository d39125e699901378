import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../../shared/classification/features/statements.ts';
import { anyText, viewsOf } from './vietnamese.ts';

/** The statements of a text as they stand in it. */
const statementsIn = (text: string) => {
  const { views } = viewsOf(text);
  return statementsOf(views).map((end, at, ends) =>
    views.text.slice(views.wordStarts[ends[at - 1] ?? 0], views.wordEnds[end - 1]),
  );
};

describe('the statements of a text', () => {
  it('are its sentences', () => {
    expect(
      statementsIn(
        'Cán bộ xã bảo tôi về nhà. Hôm sau họ lại bảo chờ tiếp! Tôi biết kêu ai bây giờ?',
      ),
    ).toEqual([
      'Cán bộ xã bảo tôi về nhà',
      'Hôm sau họ lại bảo chờ tiếp!',
      'Tôi biết kêu ai bây giờ?',
    ]);
  });

  it('are its lines, where no mark ends them', () => {
    expect(statementsIn('họ đòi tôi năm triệu đồng\nhồ sơ thì để đấy ba tháng')).toHaveLength(2);
  });

  it('are six words or longer: what is too short to say anything is read with the next', () => {
    expect(statementsIn('Không được. Về đi. Mai hẵng ra đây nộp lại.')).toHaveLength(1);
    expect(statementsIn('Tôi đã nộp đủ giấy tờ rồi. Thế mà họ chê.')).toHaveLength(2);
  });

  it('do not end at the dot of a sum or a name', () => {
    expect(statementsIn('Họ đòi tôi đúng 1.500.000 đồng tiền mặt mới ký')).toHaveLength(1);
  });

  it('cover every word once, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { views } = viewsOf(text);
        const ends = statementsOf(views);
        expect(ends.at(-1) ?? 0).toBe(views.words);
        expect(ends.toSorted((a, b) => a - b)).toEqual([...new Set(ends)]);
      }),
    );
  });
});
