import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import { kindsIn } from '../../../../shared/classification/learning/fit-bodies.ts';
import { trainModel } from '../../../../shared/classification/learning/train-model.ts';
import { bodyShares } from '../../../../shared/classification/model/body-shares.ts';
import { createScorer } from '../../../../shared/classification/model/score.ts';
import { createWordWeights } from '../../../../shared/classification/model/word-weights.ts';
import { smallSettings } from '../model/small-model.ts';
import { aLabelled, prepared, someMessages } from './a-labelled.ts';

const matters = {
  thue: 'Cửa hàng bị ấn định mức khoán quá cao, kế toán hỏi căn cứ thì không ai nói.',
  sogddt: 'Nhà trường bắt học thêm, phụ huynh lớp ba không dám kêu.',
  '09343': 'Xin xác nhận độc thân, cán bộ tư pháp bảo mai quay lại.',
} as const;

/** Three writers tell of each matter ten times; the units' own names are nowhere in them. */
const told = Object.entries(matters).flatMap(([unit, body]) =>
  Array.from({ length: 30 }, (_, at) =>
    aLabelled({
      id: `${unit}-${at}`,
      writer: `v${at % 3}`,
      cluster: `${unit}-${at}`,
      body: `${body} Lần thứ ${at + 2}.`,
      units: [unit],
      acts: ['vo_cam'],
    }),
  ),
);
const rare = aLabelled({ id: 'rare', writer: 'v0', cluster: 'rare', units: ['khobac'] });
const messages = prepared([...someMessages(), ...told, rare]);
const data = { mixed: messages, reports: [], sharpening: [], pieces: [] };
const model = trainModel(data, createLexicon([]), 2, smallSettings);
const score = createScorer(model);
const heard = (text: string) => bodyShares(model, score(text, []).hearBodies());
const likeliest = (text: string) =>
  [...heard(text)].reduce((best, one) => (one[1] > best[1] ? one : best))[0];

describe('whose matter a text tells of', () => {
  it('is asked about kinds of bodies that enough messages complain of, communes as one', () => {
    expect(kindsIn(messages)).toEqual(['commune', 'none', 'sogddt', 'thue']);
    expect(model.bodies.heads).toEqual(['commune', 'none', 'sogddt', 'thue']);
  });

  it.each([
    ['thue', 'Kế toán của tôi hỏi mức khoán, họ không nói căn cứ.'],
    ['sogddt', 'Phụ huynh kêu vì học thêm ở nhà trường.'],
    ['commune', 'cán bộ tư pháp chưa xác nhận độc thân'],
    ['commune', 'can bo tu phap chua xac nhan doc than'],
  ])('is heard without its name: %s in "%s"', (kind, text) => {
    expect(likeliest(text)).toBe(kind);
  });

  it('comes in shares of 1', () => {
    for (const text of ['', ...Object.values(matters)])
      expect([...heard(text).values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('is explained by the words that speak for it', () => {
    const scored = score(matters.thue, []);
    const weights = createWordWeights(model)(scored).ofBody('thue').slice();
    const words = Array.from(weights, (weight, at) => ({
      word: scored.views.text.slice(scored.views.wordStarts[at], scored.views.wordEnds[at]),
      weight,
    }));
    const heaviest = words.sort((one, other) => other.weight - one.weight).slice(0, 8);
    expect(heaviest.map(({ word }) => word)).toContain('khoán');
    expect([...createWordWeights(model)(scored).ofBody('nowhere')].every((w) => w === 0)).toBe(
      true,
    );
  });
});
