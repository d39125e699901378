import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import {
  type ClassifiedCase,
  classificationFigures,
  classifiedCaseOf,
} from '../../../shared/domain/classification-figures.ts';
import { aCase, aClassification } from '../../support/builders.ts';

const october = { from: '2026-10-01', to: '2026-10-31', readerUnit: 'thanhtra' };
const row = (overrides: Partial<ClassifiedCase> = {}): ClassifiedCase => ({
  id: 'case-a',
  unit: 'sotp',
  shutOut: [],
  receivedAt: '2026-10-05T02:00:00.000Z',
  isLeftToPeople: false,
  abstained: false,
  ...overrides,
});

describe('the row of a case', () => {
  const judged = (state: Case, changed: Partial<Case> = {}) =>
    classifiedCaseOf({ ...state, ...changed, correctedAt: '2026-10-06T02:00:00.000Z' });

  it('says that it went its way by itself', () => {
    expect(classifiedCaseOf(aCase())).toEqual(row({ receivedAt: aCase().receivedAt }));
  });

  it('says that it was left to people, whoever has it now and why ever', () => {
    const asked = aCase({}, { classification: aClassification({ intent: 'denunciation' }) });
    const forwarded = { ...asked, status: 'forwarded' as const, unit: 'soct' };
    expect(classifiedCaseOf(forwarded)).toMatchObject({
      unit: 'soct',
      isLeftToPeople: true,
      abstained: false,
    });
    const unsure = aCase({}, { classification: aClassification({ abstained: true }) });
    expect(classifiedCaseOf(unsure)).toMatchObject({ isLeftToPeople: true, abstained: true });
  });

  it('compares the latest judgement with the machine’s, the order of acts aside', () => {
    const state = aCase(
      {},
      { classification: aClassification({ acts: ['keo_dai', 'hach_dich'] }) },
    );
    expect(judged(state).corrected).toEqual([]);
    expect(judged(state, { acts: ['hach_dich', 'keo_dai'] }).corrected).toEqual([]);
    const changed = { intent: 'complaint', accused: ['soct'], headIsMeant: true } as const;
    expect(judged(state, changed).corrected).toEqual(['intent', 'units', 'head']);
    expect(judged(state, { acts: [], isUrgent: true }).corrected).toEqual(['acts', 'urgent']);
  });

  it('of a case older than the machine’s labels says what its triage said', () => {
    const { machine: _, ...old } = aCase(
      {},
      { classification: aClassification({ abstained: true }) },
    );
    expect(classifiedCaseOf(old)).toMatchObject({ abstained: true });
    expect(classifiedCaseOf(old)).not.toHaveProperty('corrected');
  });
});

describe('the figures', () => {
  const rows = [
    row(),
    row({ isLeftToPeople: true, abstained: true, corrected: ['intent', 'acts'] }),
    row({ isLeftToPeople: true, corrected: [] }),
    row({ unit: 'soct', corrected: ['acts'] }),
  ];

  it('count by unit and in all what was filed, asked, corrected, confirmed and in which field', () => {
    const none = { intent: 0, acts: 0, units: 0, head: 0, urgent: 0 };
    expect(classificationFigures(rows, october)).toEqual({
      units: [
        {
          unit: 'soct',
          ...{ filed: 1, leftToPeople: 0, abstained: 0, corrected: 1, confirmed: 0 },
          byField: { ...none, acts: 1 },
        },
        {
          unit: 'sotp',
          ...{ filed: 3, leftToPeople: 2, abstained: 1, corrected: 1, confirmed: 1 },
          byField: { ...none, intent: 1, acts: 1 },
        },
      ],
      total: {
        ...{ filed: 4, leftToPeople: 2, abstained: 1, corrected: 2, confirmed: 1 },
        byField: { ...none, intent: 1, acts: 2 },
      },
    });
  });

  it('do not count, for a reader’s unit, what must be kept from it', () => {
    const kept = row({ shutOut: ['thanhtra'] });
    expect(classificationFigures([...rows, kept], october).total.filed).toBe(4);
    const office = { ...october, readerUnit: 'vpubnd' };
    expect(classificationFigures([...rows, kept], office).total.filed).toBe(5);
  });

  it('hold the first and the last day of the period, by the clock of Viet Nam', () => {
    const at = (receivedAt: string) => row({ receivedAt });
    const within = [at('2026-09-30T17:00:00.000Z'), at('2026-10-31T16:59:59.999Z')];
    const outside = [at('2026-09-30T16:59:59.999Z'), at('2026-10-31T17:00:00.000Z')];
    expect(classificationFigures([...within, ...outside], october).total.filed).toBe(2);
  });

  it('of nothing are nothing', () => {
    expect(classificationFigures([], october)).toMatchObject({ units: [], total: { filed: 0 } });
  });
});
