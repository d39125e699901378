import { describe, expect, it } from 'vitest';
import { type Case, caseStatuses } from '../../../shared/domain/case.ts';
import { type Command, commandCase } from '../../../shared/domain/command.ts';
import { commandNames } from '../../../shared/domain/staff.ts';
import { watchCase } from '../../../shared/domain/watch.ts';
import { aProvince } from '../../support/a-province.ts';
import { aCase, aClassification, aMonday } from '../../support/builders.ts';

const province = aProvince();
const { intake } = province.directory.roles;
const actor = { kind: 'staff', id: 'can-bo-1', unit: 'sotp' } as const;
const nextMorning = '2026-10-06T02:00:00.000Z';

const give = (state: Case, command: Command, at = nextMorning) =>
  commandCase({ province, state, actor, at }, command);

/** Carries a command out that is expected to be allowed. */
const carriedOut = (state: Case, command: Command, at = nextMorning) => {
  const result = give(state, command, at);
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return result;
};

const commands: Readonly<Record<Command['name'], Command>> = {
  forward: { name: 'forward', unit: 'soct' },
  'confirm-receipt': { name: 'confirm-receipt' },
  answer: { name: 'answer', text: 'Đã xử lý.', finding: 'founded' },
  close: { name: 'close' },
  correct: {
    name: 'correct',
    intent: 'feedback',
    acts: [],
    units: [],
    headIsMeant: false,
    isUrgent: false,
    mayLearn: false,
  },
};
const inTriage = () => aCase({}, { classification: aClassification({ abstained: true }) });

/** The one state from which each command may be given (docs/data-model.md, states of a case). */
const arrows = {
  'awaiting-triage': ['forward', 'forwarded'],
  forwarded: ['confirm-receipt', 'confirmed'],
  confirmed: ['answer', 'answered'],
  answered: ['close', 'closed'],
  closed: [undefined, undefined],
} as const;

describe('from every state', () => {
  // What a correction does is in correction.test.ts.
  const moving = commandNames.filter((name) => name !== 'correct');
  const cells = caseStatuses.flatMap((status) => moving.map((name) => ({ status, name })));

  it.each(cells)('$status: $name does what the state diagram says', ({ status, name }) => {
    const before = { ...inTriage(), status };
    const copy = structuredClone(before);
    const result = give(before, commands[name]);
    const [allowed, next] = arrows[status];
    if (name === allowed) expect(result).toMatchObject({ state: { status: next } });
    else expect(result).toEqual({ refused: 'not-in-this-state' });
    expect(before).toEqual(copy);
  });
});

describe('forwarding', () => {
  it('gives the case to the unit, ends the term for triage and starts the one for confirming', () => {
    const { state, events, outbox } = carriedOut(inTriage(), { name: 'forward', unit: 'soct' });
    expect(state).toMatchObject({ status: 'forwarded', unit: 'soct' });
    const terms = state.obligations.map(({ rule, unit, metAt }) => [rule, unit, metAt]);
    expect(terms).toEqual([
      ['reply10', 'soct', undefined],
      ['discipline45', 'soct', undefined],
      ['pol_triage', intake, nextMorning],
      ['pol_agency_ack', 'soct', undefined],
    ]);
    expect(state.obligations.at(-1)?.since).toBe(nextMorning);
    expect(events).toEqual([
      { at: nextMorning, type: 'forwarded', actor, data: { from: intake, unit: 'soct' } },
    ]);
    expect(outbox).toEqual([]);
  });

  it('does not move the day by which the sender must hear', () => {
    const before = inTriage();
    expect(carriedOut(before, commands.forward).state.dueOn).toBe(before.dueOn);
  });

  it('is refused for a unit that is not in the directory', () => {
    const result = give(inTriage(), { name: 'forward', unit: 'no-such-unit' });
    expect(result).toEqual({ refused: 'unknown-unit' });
  });

  it('is refused for a unit that must not learn of it', () => {
    const head = aClassification({ units: ['sotp'], head: true, headIsSure: false });
    const state = aCase({}, { classification: head });
    expect(give(state, { name: 'forward', unit: 'sotp' })).toEqual({ refused: 'unit-is-shut-out' });
  });
});

describe('confirming receipt', () => {
  it('meets the term for it and stops its reminders', () => {
    const { state, events } = carriedOut(aCase(), commands['confirm-receipt']);
    const ack = state.obligations.find(({ rule }) => rule === 'pol_agency_ack');
    expect(ack?.metAt).toBe(nextMorning);
    expect(events.map(({ type }) => type)).toEqual(['receipt-confirmed']);
    expect(watchCase(province, state, '2026-10-12T03:00:00Z')?.outbox ?? []).toEqual([]);
  });
});

describe('answering', () => {
  const confirmed = () => carriedOut(aCase(), commands['confirm-receipt']).state;

  it('puts the answer into the outbox for the sender and onto the record', () => {
    const { state, events, outbox, message } = carriedOut(confirmed(), commands.answer);
    expect(outbox).toEqual([
      {
        id: 'answer',
        audience: 'sender',
        content: {
          kind: 'answer',
          code: state.code,
          unit: 'sotp',
          text: 'Đã xử lý.',
          finding: 'founded',
        },
      },
    ]);
    expect(message).toMatchObject({ direction: 'out', text: 'Đã xử lý.', at: nextMorning });
    expect(events).toEqual([
      { at: nextMorning, type: 'answered', actor, data: { unit: 'sotp', finding: 'founded' } },
    ]);
  });

  it('keeps the words of the answer out of the journal', () => {
    const { events } = carriedOut(confirmed(), commands.answer);
    expect(JSON.stringify(events)).not.toContain('Đã xử lý.');
  });

  it('leaves nothing for the watcher to do', () => {
    const { state } = carriedOut(confirmed(), commands.answer);
    expect(state.timerAt).toBeUndefined();
    expect('timerAt' in state).toBe(false);
  });

  it('keeps it on record that the reply was late', () => {
    const late = watchCase(province, confirmed(), '2026-10-21T03:00:00Z')?.state;
    const { state } = carriedOut(late ?? aCase(), commands.answer, '2026-10-21T04:00:00Z');
    expect(state.overdueSince).toBe('2026-10-19T17:00:00.000Z');
  });

  it('judges nothing when the officer does not', () => {
    const { outbox, events } = carriedOut(confirmed(), { name: 'answer', text: 'Cảm ơn.' });
    expect(outbox[0]?.content).not.toHaveProperty('finding');
    expect(events[0]?.data).toEqual({ unit: 'sotp' });
  });
});

it('keeps the instant at which a term was first met', () => {
  const state = carriedOut(inTriage(), commands.forward).state;
  const met = state.obligations.map((one) => ({ ...one, metAt: one.metAt ?? aMonday }));
  const confirmedLater = carriedOut({ ...state, obligations: met }, commands['confirm-receipt']);
  const ack = confirmedLater.state.obligations.find(({ rule }) => rule === 'pol_agency_ack');
  expect(ack?.metAt).toBe(aMonday);
});
