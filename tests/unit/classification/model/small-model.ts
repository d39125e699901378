import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import { fitHeads, type Settings } from '../../../../shared/classification/learning/fit-heads.ts';
import { packModel } from '../../../../shared/classification/learning/pack-model.ts';
import { settings } from '../../../../shared/classification/learning/train-model.ts';
import type { Model } from '../../../../shared/classification/model/model.ts';
import { stripDiacritics } from '../../../../shared/classification/text/strip-diacritics.ts';

export const smallSettings: Settings = {
  ...settings,
  vocabulary: { minTexts: 1, perBlock: [300, 300, 10, 300] },
  cost: 1,
  epochs: 8,
};

const bribes = [
  'Cán bộ địa chính gợi ý đưa phong bì mới ký hồ sơ.',
  'Họ đòi hai triệu tiền bồi dưỡng thì mới cấp giấy phép.',
  'Nhân viên một cửa vòi vĩnh tiền cà phê của bà con.',
];
const delays = [
  'Hồ sơ đất của tôi quá hạn ba tháng chưa được trả kết quả.',
  'Đã năm lần hẹn đi hẹn lại mà không giải quyết cho dân.',
  'Phường ngâm hồ sơ từ tháng hai, hỏi thì bảo chờ.',
];
const questions = [
  'Cho tôi hỏi thủ tục làm lại giấy khai sinh ở đâu?',
  'Thứ bảy phường có làm việc buổi sáng không ạ?',
];

/** Texts that the small model was made from, one list per head. */
export const smallTexts = { bribes, delays, questions };
export const smallHeads = Object.keys(smallTexts);
export const smallEvidence = ['has-question', 'is-short', 'never-seen'];

const lexicon = createLexicon([
  { concept: 'bribe', phrases: ['phong bì', 'bồi dưỡng', 'vòi vĩnh'] },
  { concept: 'delay', phrases: ['quá hạn', 'hẹn lại', 'ngâm hồ sơ'] },
]);

export const evidenceOf = (text: string) => [text.includes('?') ? 1 : 0, 1 / (1 + text.length), 0];

/** A model of a few kilobytes, learned from eight sentences. */
export const aSmallModel = (): Model => {
  const texts = Object.entries(smallTexts).flatMap(([label, list]) =>
    list
      .flatMap((text) => [text, stripDiacritics(text)])
      .map((text) => ({
        text,
        evidence: evidenceOf(text),
        isExample: smallHeads.map((head) => head === label),
      })),
  );
  const { evidenceScale } = smallSettings;
  const parts = { heads: smallHeads, evidence: smallEvidence, evidenceScale, lexicon };
  return packModel(fitHeads(texts, lexicon, smallSettings), parts);
};
