import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import { trainModel } from '../../../../shared/classification/learning/train-model.ts';
import { heads, statementHeads } from '../../../../shared/classification/model/heads.ts';
import { createScorer } from '../../../../shared/classification/model/score.ts';
import { prepared, someMessages } from '../learning/a-labelled.ts';
import { smallSettings } from './small-model.ts';

const pieces = [
  { text: 'Cán bộ gợi ý tôi đưa phong bì mười triệu', acts: ['goi_y_vu_loi'] },
  { text: 'Họ đòi phong bì thì mới chịu ký giấy', acts: ['goi_y_vu_loi'] },
  { text: 'Anh ấy quát mắng tôi trước mặt mọi người', acts: ['hach_dich'] },
  { text: 'Tôi đã nộp hồ sơ hôm thứ hai tuần trước', acts: [] },
  { text: 'Con tôi năm nay lên lớp ba trường làng', acts: [] },
].map((piece, at) => ({ ...piece, id: `p-${at}`, writer: 'p' }));

const model = trainModel(
  { mixed: prepared(someMessages()), reports: [], sharpening: [], pieces },
  createLexicon([]),
  2,
  smallSettings,
);
const score = createScorer(model);
const without = createScorer({
  ...model,
  statements: { ...model.statements, heads: [], biases: new Float32Array() },
});
const bribe = statementHeads.indexOf('act:goi_y_vu_loi');

const filler = 'Con tôi năm nay lên lớp ba trường làng. Tôi đã nộp hồ sơ hôm thứ hai tuần trước. ';
const told = 'Cán bộ gợi ý tôi đưa phong bì mười triệu. ';

describe('scoring the statements of a text', () => {
  it('finds the one that alleges an act among much else', () => {
    const { strongest, views } = score(filler.repeat(5) + told + filler.repeat(5), []);
    const words = Array.from({ length: views.words }, (_, at) =>
      views.text.slice(views.wordStarts[at], views.wordEnds[at]),
    );
    const statement = words.slice(strongest.firsts[bribe], strongest.ends[bribe]).join(' ');
    expect(statement).toBe('Cán bộ gợi ý tôi đưa phong bì mười triệu');
  });

  it('is not diluted by what else a letter tells', () => {
    const alone = score(told, []).strongest.margins[bribe];
    const among = score(filler.repeat(9) + told, []).strongest.margins[bribe];
    expect(among).toBeCloseTo(alone ?? Number.NaN, 6);
  });

  it('adds the strongest statement to what the whole text says, and to no intent', () => {
    const text = filler + told;
    const whole = [...without(text, []).margins];
    const { margins, strongest } = score(text, []);
    for (const [at, head] of heads.entries()) {
      const added = strongest.margins[statementHeads.indexOf(head)] ?? 0;
      expect(margins[at]).toBeCloseTo((whole[at] ?? 0) + added, 6);
    }
  });

  it('knows of an empty text only how common each act is', () => {
    expect([...score('', []).strongest.margins]).toEqual([...model.statements.biases]);
  });
});
