import { expect, it } from 'vitest';
import { cronMatches, rateMinutes, wallMinute } from '../../../infra/local/engines/cron.ts';
import { matchesPattern } from '../../../infra/local/engines/event-pattern.ts';
import { fillPipeTemplate, fillRuleTemplate } from '../../../infra/local/engines/input-template.ts';
import { succeeded } from '../../../infra/local/engines/queue-events.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (instant: string) => wallMinute(new Date(instant), zone);

it('runs the morning schedule at half past seven on the province clock, Monday to Saturday', () => {
  const morning = 'cron(30 7 ? * MON-SAT *)';
  expect(cronMatches(morning, at('2026-12-21T00:30:59Z'))).toBe(true);
  expect(cronMatches(morning, at('2026-12-26T07:30:00+07:00'))).toBe(true);
  expect(cronMatches(morning, at('2026-12-27T07:30:00+07:00'))).toBe(false);
  expect(cronMatches(morning, at('2026-12-21T07:31:00+07:00'))).toBe(false);
  expect(cronMatches(morning, at('2026-12-21T07:30:00Z'))).toBe(false);
});

it('reads lists, ranges and steps, and refuses what it cannot read', () => {
  expect(cronMatches('cron(0/15 8-17 1,15 DEC ? 2026)', at('2026-12-15T17:45:00+07:00'))).toBe(
    true,
  );
  expect(cronMatches('cron(0/15 8-17 1,15 DEC ? 2026)', at('2026-12-15T17:50:00+07:00'))).toBe(
    false,
  );
  expect(() => cronMatches('cron(0 8 L * ? *)', at('2026-12-15T17:50:00+07:00'))).toThrow(/"L"/);
  expect(() => cronMatches('cron(0 8)', at('2026-12-15T17:50:00+07:00'))).toThrow(/cannot read/);
});

it('reads rates', () => {
  expect([rateMinutes('rate(1 hour)'), rateMinutes('rate(5 minutes)')]).toEqual([60, 5]);
  expect(rateMinutes('cron(0 8 * * ? *)')).toBeUndefined();
});

const record = {
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: 'CASE#"1"' }, sk: { S: 'OUTBOX#2' } } },
};

it('filters by exact values, prefixes, absence and lists', () => {
  const sk = (alternative: object) => ({ dynamodb: { Keys: { sk: { S: [alternative] } } } });
  const matches = (pattern: object) => matchesPattern(JSON.parse(JSON.stringify(pattern)), record);

  expect(matches({ eventName: ['MODIFY', 'INSERT'], ...sk({ prefix: 'OUTBOX#' }) })).toBe(true);
  expect(matches({ eventName: ['MODIFY'], ...sk({ prefix: 'OUTBOX#' }) })).toBe(false);
  expect(matches(sk({ prefix: 'STATE' }))).toBe(false);
  expect(matches(sk({ suffix: '#2' }))).toBe(true);
  expect(matches(sk({ 'anything-but': ['OUTBOX#2'] }))).toBe(false);
  expect(matches({ userIdentity: [{ exists: false }] })).toBe(true);
  expect(matchesPattern({ tags: ['b'] }, { tags: ['a', 'b'] })).toBe(true);
  expect(() => matches(sk({ numeric: ['>', 1] }))).toThrow(/"numeric"/);
});

it('fills templates with quoted values outside of texts and plain ones inside', () => {
  const filled = fillPipeTemplate(
    '{"id": <$.dynamodb.Keys.pk.S>, "note": "is <$.eventName>"}',
    record,
  );
  expect(JSON.parse(filled)).toEqual({ id: 'CASE#"1"', note: 'is INSERT' });

  const paths = { box: '$.tags.box[0]', gone: '$.nothing' };
  const event = { tags: { box: ['b-1'] } };
  expect(JSON.parse(fillRuleTemplate('{"box":<box>,"gone":<gone>}', paths, event))).toEqual({
    box: 'b-1',
    gone: '',
  });
});

it('counts a batch as Lambda does: silence is success, an unknown id or another shape is failure of all', () => {
  const messages = [{ MessageId: 'a' }, { MessageId: 'b' }];
  const ids = (response: unknown) =>
    succeeded(messages, response).map(({ MessageId }) => MessageId);

  expect(ids(null)).toEqual(['a', 'b']);
  expect(ids({})).toEqual(['a', 'b']);
  expect(ids({ batchItemFailures: [] })).toEqual(['a', 'b']);
  expect(ids({ batchItemFailures: [{ itemIdentifier: 'a' }] })).toEqual(['b']);
  expect(ids({ batchItemFailures: [{ itemIdentifier: 'c' }] })).toEqual([]);
  expect(ids({ batchItemFailures: [{ itemIdentifier: '' }] })).toEqual([]);
  expect(ids({ batchItemFailures: 'all' })).toEqual([]);
});
