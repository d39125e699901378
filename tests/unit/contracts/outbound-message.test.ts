import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutboundMessage, tagOf } from '../../../shared/contracts/outbound-message.ts';

describe('a message for send-mail', () => {
  it('from the pipe names the row by its keys', () => {
    const body = JSON.stringify({
      caseId: 'CASE#case-a',
      outboxId: 'OUTBOX#reminder-reply10-late-1-head',
    });
    expect(parseOutboundMessage(body)).toEqual({
      ref: { owner: 'CASE#case-a', id: 'reminder-reply10-late-1-head' },
    });
  });

  it('from SES’s event names the same row by the tags it went out with', () => {
    for (const owner of ['CASE#0a1b-2c3d', 'DIGEST#2026-10-06']) {
      const body = JSON.stringify({
        caseId: tagOf(owner),
        outboxId: 'answer',
        sesMessageId: 'ses-1',
      });
      expect(parseOutboundMessage(body)).toEqual({
        ref: { owner, id: 'answer' },
        sesMessageId: 'ses-1',
      });
    }
  });

  it('comes back from a tag as it was, whatever the case’s id', () => {
    const anId = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
    fc.assert(
      fc.property(anId, (id) => {
        const owner = `CASE#${id}`;
        expect(tagOf(owner)).toMatch(/^[A-Za-z0-9_-]+$/);
        const body = JSON.stringify({ caseId: tagOf(owner), outboxId: 'answer' });
        expect(parseOutboundMessage(body).ref.owner).toBe(owner);
      }),
    );
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"caseId":"CASE#a"}',
    '{"caseId":"","outboxId":"x"}',
    '{"caseId":1,"outboxId":"x"}',
    'thu.nghiem@thu.example',
  ])('that is %s is refused, quoting nothing', (body) => {
    const refused = expect.objectContaining({ kind: 'invalid', message: 'bad-outbound-message' });
    expect(() => parseOutboundMessage(body)).toThrow(refused);
  });
});
