import { describe, expect, it } from 'vitest';
import { openCase } from '../../../shared/domain/open-case.ts';
import { aProvince } from '../../support/a-province.ts';
import { aClassification, aMonday, aMondaysReplyDue, anOpening } from '../../support/builders.ts';

const province = aProvince();
const { intake } = province.directory.roles;

describe('a new case', () => {
  const { state, event, outbox, message } = openCase(province, anOpening());

  it('has an owner, a clock and its first day on record', () => {
    expect(state).toMatchObject({
      status: 'forwarded',
      unit: 'sotp',
      dueOn: aMondaysReplyDue,
      version: 1,
    });
    expect(state.recipients).toEqual(['sotp']);
    expect(event).toEqual({
      at: aMonday,
      type: 'received',
      actor: { kind: 'sender' },
      data: {
        channel: 'email',
        status: 'forwarded',
        unit: 'sotp',
        triage: [],
        dueOn: aMondaysReplyDue,
      },
    });
  });

  it('runs the terms of first reply, red line and confirmation from receipt', () => {
    const terms = state.obligations.map(({ rule, unit, since, dueOn }) => [
      rule,
      unit,
      since,
      dueOn,
    ]);
    expect(terms).toEqual([
      ['reply10', 'sotp', aMonday, aMondaysReplyDue],
      ['discipline45', 'sotp', aMonday, '2026-11-19'],
      ['pol_agency_ack', 'sotp', aMonday, '2026-10-06'],
    ]);
    // The first thing to happen: confirmation is late from midnight after Tuesday.
    expect(state.timerAt).toBe('2026-10-06T17:00:00.000Z');
  });

  it('acknowledges receipt to the sender, once', () => {
    expect(outbox).toEqual([
      {
        id: 'acknowledgement',
        audience: 'sender',
        content: {
          kind: 'acknowledgement',
          code: state.code,
          unit: 'sotp',
          channel: 'email',
          receivedAt: aMonday,
          dueOn: aMondaysReplyDue,
          isAwaitingTriage: false,
          language: 'vi',
        },
      },
    ]);
  });

  it('keeps the words of the report in its message alone', () => {
    expect(JSON.stringify([state, event, outbox])).not.toContain(message.text);
  });
});

it('writes to nobody when there is no address that may be answered', () => {
  expect(openCase(province, anOpening({ isAnswerable: false })).outbox).toEqual([]);
});

it('is never formally accepted by itself, whatever the sender calls it', () => {
  for (const intent of ['denunciation', 'complaint'] as const) {
    const classification = aClassification({ intent });
    expect(openCase(province, anOpening({ classification })).state.procedure).toBe('feedback');
  }
});

describe('a report that a person has to look at', () => {
  const classification = aClassification({ abstained: true });
  const { state, outbox } = openCase(province, anOpening({ classification }));

  it('has a term for triage in place of one for confirmation, on intake', () => {
    expect(state).toMatchObject({ status: 'awaiting-triage', unit: intake, proposedUnit: 'sotp' });
    const rules = state.obligations.map(({ rule, unit }) => [rule, unit]);
    expect(rules).toContainEqual(['pol_triage', intake]);
    expect(rules.map(([rule]) => rule)).not.toContain('pol_agency_ack');
  });

  it('tells the sender that it is not decided yet who handles it', () => {
    expect(outbox[0]?.content).toMatchObject({ isAwaitingTriage: true, unit: intake });
  });
});

it('keeps an accused unit out of the acknowledgement too', () => {
  const classification = aClassification({ units: ['soct'], head: true });
  const { state, outbox } = openCase(province, anOpening({ classification, addressed: 'soct' }));
  expect(state.shutOut).toEqual(['soct']);
  expect(JSON.stringify(outbox)).not.toContain('soct');
});

it('says that a due day is provisional when the year’s days off are not announced', () => {
  const receivedAt = '2027-03-01T02:00:00.000Z';
  const { state } = openCase(province, anOpening({ receivedAt }));
  expect(state.obligations.every(({ isProvisional }) => isProvisional)).toBe(true);
});

it('cannot be opened in a province whose table lacks a term that every case starts with', () => {
  const rules = province.rules.filter(({ id }) => id !== 'reply10');
  expect(() => openCase({ ...province, rules }, anOpening())).toThrow(
    expect.objectContaining({ kind: 'invalid', code: 'unknown-rule', field: 'reply10' }),
  );
});

it('counts from the day in Viet Nam, not in Greenwich', () => {
  // 23:30 UTC on Sunday is Monday morning in Bắc Ninh.
  const { state } = openCase(province, anOpening({ receivedAt: '2026-10-04T23:30:00.000Z' }));
  expect(state.dueOn).toBe(aMondaysReplyDue);
});
