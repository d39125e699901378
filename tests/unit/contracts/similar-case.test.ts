import { describe, expect, it } from 'vitest';
import { parseFiledCase } from '../../../shared/contracts/filed-case.ts';
import { presentComparison, presentSimilar } from '../../../shared/contracts/similar-case.ts';
import { presentOpened } from '../../../shared/contracts/staff-case.ts';
import { aCase, aMessage } from '../../support/builders.ts';

const state = aCase({ signature: 'the-signature', rawKey: 'mail/sotp/ses-1', shutOut: ['soct'] });
const relation = 'same-petition' as const;

describe('a similar case as staff see it', () => {
  it('is its code, its state and to whom it was sent', () => {
    expect(presentSimilar({ state, relation })).toEqual({
      id: 'case-a',
      code: state.code,
      relation,
      receivedAt: state.receivedAt,
      unit: 'sotp',
      recipients: ['sotp'],
      status: 'forwarded',
    });
  });

  it('shows neither signature nor raw mail nor whom it is kept from, alone, opened or side by side', () => {
    const messages = [aMessage({ textKey: 'texts/abc' })];
    const shown = JSON.stringify([
      presentSimilar({ state, relation }),
      presentOpened({ state, journal: [], messages }, state.receivedAt),
      presentComparison({
        relation,
        cases: [
          { state, messages },
          { state, messages },
        ],
      }),
    ]);
    for (const secret of ['signature', 'mail/sotp', 'soct', 'shutOut', 'texts/abc', 'jaccard']) {
      expect(shown).not.toContain(secret);
    }
  });
});

describe('a message about a filed case', () => {
  it('names the case by its key', () => {
    expect(parseFiledCase('{"caseId":"CASE#0a1b-2c3d"}')).toBe('0a1b-2c3d');
  });

  it.each(['', 'null', '{}', '{"caseId":"MAIL#x"}', '{"caseId":"CASE#"}', '{"caseId":"CASE#a b"}'])(
    'that is %s is refused, quoting nothing',
    (body) => {
      const refused = expect.objectContaining({ kind: 'invalid', message: 'bad-filed-case' });
      expect(() => parseFiledCase(body)).toThrow(refused);
    },
  );
});
