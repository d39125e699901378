import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  type Opinion,
  trueQuotes,
  wantsSecondOpinion,
} from '../../../shared/domain/second-opinion.ts';
import { aCase, aClassification } from '../../support/builders.ts';

const anOpinion = (overrides: Partial<Opinion> = {}): Opinion => ({
  intent: 'feedback',
  acts: ['hach_dich'],
  head: false,
  urgent: false,
  quotes: [],
  ...overrides,
});

describe('a second opinion is wanted', () => {
  const undecided = aCase({}, { classification: aClassification({ abstained: true }) });

  it('of a case that the classifier abstained from and that nobody has decided yet', () => {
    expect(wantsSecondOpinion(undecided)).toBe(true);
  });

  it.each([
    ['that the classifier was sure of', aCase()],
    [
      'that awaits triage for another reason',
      aCase({}, { classification: aClassification({ intent: 'denunciation' }) }),
    ],
    ['that a person has forwarded', { ...undecided, status: 'forwarded' as const }],
    ['that a person has corrected', { ...undecided, correctedAt: '2026-10-05T03:00:00.000Z' }],
  ])('of none %s', (_, state) => {
    expect(wantsSecondOpinion(state)).toBe(false);
  });
});

describe('agreement with the classifier', () => {
  it('is told field by field', () => {
    expect(agreementOf(aCase(), anOpinion())).toEqual(['intent', 'acts', 'head', 'urgent']);
    expect(agreementOf(aCase(), anOpinion({ intent: 'complaint', head: true }))).toEqual([
      'acts',
      'urgent',
    ]);
    expect(agreementOf(aCase(), anOpinion({ acts: [], urgent: true }))).toEqual(['intent', 'head']);
  });

  it('takes the acts as a set: their order says how strong they are', () => {
    const state = aCase({}, { classification: aClassification({ acts: ['keo_dai', 'vo_cam'] }) });
    expect(agreementOf(state, anOpinion({ acts: ['vo_cam', 'keo_dai'] }))).toContain('acts');
    expect(agreementOf(state, anOpinion({ acts: ['vo_cam'] }))).not.toContain('acts');
  });

  it('is with what the machine said, not with what a person made of it', () => {
    const corrected = { ...aCase(), intent: 'complaint' as const };
    expect(agreementOf(corrected, anOpinion())).toContain('intent');
  });
});

describe('a quote', () => {
  const words = 'Cán bộ đòi năm triệu đồng.\nTôi không đưa.';

  it('stays when it stands in the report letter by letter', () => {
    expect(trueQuotes([' đòi năm triệu đồng', 'Tôi không đưa.'], words)).toEqual([
      'đòi năm triệu đồng',
      'Tôi không đưa.',
    ]);
  });

  it('that the report does not hold, that is empty or a second time the same is dropped', () => {
    const quotes = ['đòi sáu triệu đồng', 'doi nam trieu dong', '', '  ', 'Cán bộ', 'Cán bộ '];
    expect(trueQuotes(quotes, words)).toEqual(['Cán bộ']);
  });
});
