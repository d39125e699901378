import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclude } from '../../../shared/classification/conclude.ts';
import type { Decision } from '../../../shared/classification/model/decide.ts';
import { actCodes } from '../../../shared/classification/model/heads.ts';
import type { Thresholds } from '../../../shared/classification/model/model.ts';
import { hasNoLetter } from '../../../shared/classification/rules/intent.ts';
import { ruleReasons } from '../../../shared/classification/rules/rule-reasons.ts';
import { intents } from '../../../shared/domain/classification.ts';
import { letterOf, meantIn } from './letters.ts';

const thresholds: Thresholds = {
  answer: 0.6,
  acts: actCodes.map(() => 0.5),
  urgent: 0.5,
  head: 0.7,
  mayBeHead: 0.3,
  mayBeDenunciation: 0.2,
  mayBeRetaliation: 0.2,
  also: 0.5,
};

const calm: Decision = {
  intent: 'feedback',
  confidence: 0.9,
  also: [],
  acts: ['keo_dai'],
  faintlyHeard: [],
  isUrgent: false,
  head: 0,
  mayBeDenunciation: false,
  mayBeRetaliation: false,
  isSureEnough: true,
};

const texts = {
  plain: 'Hồ sơ của tôi ở phường Vũ Ninh quá hạn ba tháng chưa có kết quả.',
  accusedHead: 'Tôi tố cáo ông Chủ tịch UBND xã Tân Chi đòi 5 triệu đồng mới ký hồ sơ.',
  openTitle: 'Chuyện ở xã Tân Chi thì Chủ tịch xã biết, cán bộ đòi phong bì của dân.',
  proposal: 'Kính gửi UBND xã Tân Chi. Đề nghị lắp thêm ghế chờ cho người già ở một cửa.',
  question: 'Cho tôi hỏi xã Tân Chi có làm việc sáng thứ bảy không?',
  advert: 'Giảm giá máy lọc nước, gọi ngay để nhận quà tặng hấp dẫn hôm nay.',
  nothing: '',
  twoWords: 'Chủ tịch',
  number: '0222 333 444',
} as const;
type Name = keyof typeof texts;

const letters = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, letterOf(text)]),
  // One letter for each name of the record.
) as Record<Name, ReturnType<typeof letterOf>>;

const concluded = (letter: ReturnType<typeof letterOf>, decision: Decision, isCut = false) =>
  conclude(letter, decision, { thresholds, isCut, meant: meantIn(letter) });

const on = (name: Name, decision: Partial<Decision> = {}, isCut = false) =>
  concluded(letters[name], { ...calm, ...decision }, isCut);

const anyDecision: fc.Arbitrary<Decision> = fc.record({
  intent: fc.constantFrom(...intents),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  also: fc.subarray(intents.slice(0, 4)),
  acts: fc.subarray([...actCodes]),
  faintlyHeard: fc.subarray([...actCodes]),
  isUrgent: fc.boolean(),
  head: fc.constantFrom(0, 0.1, 0.29, 0.3, 0.5, 0.69, 0.7, 0.9, 0.99, 1),
  mayBeDenunciation: fc.boolean(),
  mayBeRetaliation: fc.boolean(),
  isSureEnough: fc.boolean(),
});
// The keys are those of the record.
const anyName = fc.constantFrom(...(Object.keys(texts) as Name[]));

/** Tries a promise on every kind of letter with whatever the model may say of it. */
const promised = (
  holds: (found: ReturnType<typeof conclude>, name: Name, decision: Decision, cut: boolean) => void,
) =>
  fc.assert(
    fc.property(anyName, anyDecision, fc.boolean(), (name, decision, cut) => {
      holds(concluded(letters[name], decision, cut), name, decision, cut);
    }),
    { numRuns: 1_000 },
  );

it('asks a person when a sure question seems to accuse a head', () => {
  const found = on('question', { intent: 'inquiry', head: 0.95 });
  expect(found).toMatchObject({ intent: 'inquiry', head: true });
});

const isNoReport = (intent: string) => intent === 'inquiry' || intent === 'unrelated';

describe('what would be set aside', () => {
  it('is confirmed by a person, unless there is no letter at all', () => {
    promised(({ intent, abstained }, name) => {
      if (intent === 'unrelated' && !hasNoLetter(letters[name].reading))
        expect(abstained).toBe(true);
    });
  });

  it.each(['nothing', 'number'] as const)('without a person is only no letter: %s', (name) => {
    expect(on(name, { intent: 'denunciation' })).toMatchObject({
      intent: 'unrelated',
      abstained: false,
      acts: [],
      units: [],
    });
  });

  it('waits for a person even when the model is as sure as can be', () => {
    expect(on('advert', { intent: 'unrelated', confidence: 1, acts: [] }).abstained).toBe(true);
  });
});

describe('whether the head is meant', () => {
  it('is left open, and so taken to be, in every letter that was cut', () => {
    promised(({ head, headIsSure, abstained }, _, __, cut) => {
      if (cut)
        expect({ head, headIsSure, abstained }).toEqual({
          head: true,
          headIsSure: false,
          abstained: true,
        });
    });
  });

  it('is never unsure without being taken for true and shown to a person', () => {
    promised(({ head, headIsSure, abstained }) => {
      if (!headIsSure) expect({ head, abstained }).toEqual({ head: true, abstained: true });
    });
  });

  it('is never denied of a report when the phrases or the model suspect it', () => {
    promised(({ intent, head, headIsSure }, name, decision) => {
      const isSuspected = letters[name].head.head || decision.head >= thresholds.mayBeHead;
      if (isSuspected && !isNoReport(intent)) expect(head).toBe(true);
      if (!head) expect(headIsSure).toBe(true);
    });
  });

  it('is never denied, whatever the letter is, when the phrases accuse or the model is unsure', () => {
    promised(({ head }, name, decision) => {
      const isSuspected = letters[name].head.head || decision.head >= thresholds.mayBeHead;
      const isPlain = letters[name].head.isAccused || (isSuspected && !decision.isSureEnough);
      if (isPlain) expect(head).toBe(true);
    });
  });

  it.each([
    ['no one suspects it', 'plain', 0, { head: false, headIsSure: true, abstained: false }],
    [
      'the model alone suspects it',
      'plain',
      0.3,
      { head: true, headIsSure: false, abstained: true },
    ],
    ['the model is sure', 'plain', 0.99, { head: true, headIsSure: true }],
    ['a title stands open', 'openTitle', 0, { head: true, headIsSure: false, abstained: true }],
    [
      'a title is accused and the model disagrees',
      'accusedHead',
      0.1,
      { head: true, headIsSure: false },
    ],
    [
      'a title is accused and the model leans to it',
      'accusedHead',
      0.6,
      { head: true, headIsSure: true },
    ],
  ] as const)('when %s', (_, name, head, expected) => {
    expect(on(name, { head })).toMatchObject(expected);
  });

  it('is not asked of a plain question that names an office', () => {
    const asked = concluded(
      letterOf('Cho tôi hỏi Chủ tịch UBND xã Tân Chi tiếp dân vào ngày nào?'),
      { ...calm, intent: 'inquiry' },
    );
    expect(asked).toMatchObject({ intent: 'inquiry', head: false, headIsSure: true });
  });
});

describe('questions and what is no report', () => {
  it('carry no acts, no units, no other intents and no urgency', () => {
    promised(({ intent, acts, units, also, urgent, answerer }) => {
      if (!isNoReport(intent)) return;
      expect({ acts, units, also, urgent, answerer }).toEqual({
        acts: [],
        units: [],
        also: [],
        urgent: false,
      });
    });
  });
});

describe('what may be a denunciation or retaliation', () => {
  it('is shown to a person when it was not called one', () => {
    promised(({ intent, acts, abstained }, name, decision) => {
      if (hasNoLetter(letters[name].reading)) return;
      if (decision.mayBeDenunciation && intent !== 'denunciation') expect(abstained).toBe(true);
      if (decision.mayBeRetaliation && !acts.includes('tru_dap')) expect(abstained).toBe(true);
    });
  });

  it('is shown to a person when the model calls it a question', () => {
    const asked = { intent: 'inquiry', acts: ['tru_dap'], mayBeRetaliation: true } as const;
    expect(on('question', asked).abstained).toBe(true);
    expect(on('question', { intent: 'inquiry', mayBeDenunciation: true }).abstained).toBe(true);
  });

  it('is shown to a person when nobody can say what was done', () => {
    const denounced = { intent: 'denunciation', acts: [] } as const;
    expect(on('plain', denounced).abstained).toBe(true);
    expect(on('plain', { ...denounced, acts: ['keo_dai'] }).abstained).toBe(false);
  });
});

describe('a proposal', () => {
  const proposal = { intent: 'recommendation', acts: [] } as const;

  it('accuses no unit but names the one that has to answer', () => {
    expect(on('proposal', proposal)).toMatchObject({ units: [], answerer: '09343' });
  });

  it('that alleges something accuses, and has no answerer', () => {
    const found = on('plain', { ...proposal, acts: ['keo_dai'] });
    expect(found.units).not.toEqual([]);
    expect(found).not.toHaveProperty('answerer');
  });

  it('never has both, nor has any other letter an answerer', () => {
    promised(({ intent, units, answerer, acts }) => {
      if (answerer === undefined) return;
      expect({ intent, units, acts }).toEqual({ intent: 'recommendation', units: [], acts: [] });
    });
  });
});

describe('any conclusion', () => {
  it('is left to a person when the model is not sure of the intent', () => {
    promised(({ abstained }, name, { isSureEnough }) => {
      if (!isSureEnough && !hasNoLetter(letters[name].reading)) expect(abstained).toBe(true);
    });
  });

  it('gives its confidence in hundredths, between none and all', () => {
    promised(({ confidence }) => {
      expect(confidence).toBe(Math.round(confidence * 100) / 100);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    });
  });
});

describe('whom a letter means that alleges something and accuses nobody', () => {
  const unitsOf = (text: string, decision: Partial<Decision> = {}) =>
    concluded(letterOf(text), { ...calm, ...decision }).units;

  it('is the body it praises with a smile', () => {
    const text = 'Khen trung tâm hành chính công tỉnh mát, cô ở quầy khoác cả chăn.';
    expect(unitsOf(text)).toEqual(['ttpvhcc']);
  });

  it('is the body a proposal is written to', () => {
    const text = 'Kính gửi Sở Tư pháp. Lịch trợ giúp đến nơi thì đoàn đã về.';
    expect(unitsOf(text, { intent: 'recommendation' })).toEqual(['sotp']);
  });

  it.each([
    ['written to', 'Kính gửi Trưởng Ban Tiếp công dân. Người già bị giữ ngoài cổng dưới nắng.'],
    ['asked', 'Tôi đề xuất Thanh tra tỉnh lập cổng tra cứu. Đoàn nào cũng đòi lại bản cũ.'],
  ])('is not a body above all others that is only %s', (_, text) => {
    expect(unitsOf(text)).toEqual([]);
    expect(unitsOf(text, { intent: 'recommendation' })).toEqual([]);
  });

  it.each([
    ['a place', 'Bà con ở xóm bên kể lại chuyện này, tôi viết hộ.'],
    ['a matter', 'Đi làm lý lịch tư pháp mà phải ngồi chờ cả buổi.'],
    ['a private body', 'Kính gửi Sở Y tế. Bệnh viện tư thu tiền quá cao.'],
  ])('is nobody where only %s is named', (_, text) => {
    expect(unitsOf(text)).toEqual([]);
  });

  it('is nobody where no act is heard', () => {
    const text = 'Khen trung tâm hành chính công tỉnh mát, cô ở quầy khoác cả chăn.';
    expect(unitsOf(text, { acts: [] })).toEqual([]);
  });

  it('is explained by its name', () => {
    const letter = letterOf('Khen trung tâm hành chính công tỉnh mát, cô ở quầy khoác cả chăn.');
    const said = concluded(letter, calm);
    const reasons = ruleReasons(letter, said).map(({ decided, label }) => `${decided} ${label}`);
    expect(reasons).toContain('unit ttpvhcc');
  });
});
