import { describe, expect, it } from 'vitest';
import type { Actor, Case } from '../../../shared/domain/case.ts';
import { type Command, commandCase } from '../../../shared/domain/command.ts';
import type { Correct } from '../../../shared/domain/correction.ts';
import { labelsOf } from '../../../shared/domain/labels.ts';
import { watchCase } from '../../../shared/domain/watch.ts';
import { aProvince } from '../../support/a-province.ts';
import { aCase, aClassification, aConfirmedCase } from '../../support/builders.ts';

const province = aProvince();
const { intake, inspectorate, office } = province.directory.roles;
const actor = { kind: 'staff', id: 'can-bo-1', unit: intake } as const;
const at = '2026-10-06T02:00:00.000Z';

/** A judgement that agrees with what `aCase` was filed with, but for what a test wants otherwise. */
const judging = (said: Partial<Correct> = {}): Correct => ({
  name: 'correct',
  intent: 'feedback',
  acts: ['hach_dich'],
  units: [],
  headIsMeant: false,
  isUrgent: false,
  mayLearn: false,
  ...said,
});
const give = (state: Case, command: Command) =>
  commandCase({ province, state, actor, at }, command);
const carriedOut = (state: Case, command: Command) => {
  const result = give(state, command);
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return result;
};
const inTriage = (said: Parameters<typeof aClassification>[0] = {}, addressed = 'sotp') =>
  aCase({}, { addressed, classification: aClassification({ abstained: true, ...said }) });
/** As intake forwards it after reading. */
const placed = (state: Case, unit: string) =>
  carriedOut(state, { name: 'forward', unit, headIsNotMeant: true }).state;

describe('a correction', () => {
  const said = judging({
    intent: 'denunciation',
    acts: ['tru_dap', 'hach_dich', 'tru_dap'],
    units: ['soct', 'soct'],
    isUrgent: true,
  });

  it('puts what the person read in the place of what the machine said', () => {
    const { state } = carriedOut(aCase(), said);
    expect(labelsOf(state)).toEqual({
      intent: 'denunciation',
      acts: ['tru_dap', 'hach_dich'],
      accused: ['soct'],
      headIsMeant: false,
      isUrgent: true,
    });
    expect(state.correctedAt).toBe(at);
  });

  it('keeps the first words of the machine, however often people correct', () => {
    const machine = aCase().machine;
    expect(machine).toMatchObject({ intent: 'feedback', acts: ['hach_dich'], abstained: false });
    const once = carriedOut(aCase(), said).state;
    const twice = carriedOut(once, judging({ intent: 'inquiry', acts: [] })).state;
    expect([once.machine, twice.machine]).toEqual([machine, machine]);
  });

  it('takes the labels of a case older than this for the machine’s: nobody else could set them', () => {
    const { machine: _, ...old } = inTriage({ intent: 'complaint' });
    expect(carriedOut(old, said).state.machine).toEqual({
      intent: 'complaint',
      acts: ['hach_dich'],
      accused: [],
      headIsMeant: false,
      isUrgent: false,
      abstained: true,
    });
  });

  it('is in the journal with what changed, from and to, in codes', () => {
    const { events } = carriedOut(aCase(), { ...said, mayLearn: true });
    expect(events).toEqual([
      {
        at,
        type: 'corrected',
        actor,
        data: {
          intentFrom: 'feedback',
          intentTo: 'denunciation',
          actsFrom: ['hach_dich'],
          actsTo: ['hach_dich', 'tru_dap'],
          unitsFrom: [],
          unitsTo: ['soct'],
          urgentFrom: false,
          urgentTo: true,
          mayLearn: true,
        },
      },
    ]);
  });

  it('that changes nothing is on the record as a confirmation', () => {
    const { state, events } = carriedOut(aCase(), judging());
    expect(events).toEqual([
      { at, type: 'classification-confirmed', actor, data: { mayLearn: false } },
    ]);
    expect(state.correctedAt).toBe(at);
  });

  it('is told to nobody by mail, and moves no term', () => {
    const before = inTriage();
    const { state, outbox, message } = carriedOut(before, said);
    expect([outbox, message]).toEqual([[], undefined]);
    expect(state).toMatchObject({
      status: 'awaiting-triage',
      unit: before.unit,
      obligations: before.obligations,
      timerAt: before.timerAt,
    });
  });

  it.each(['awaiting-triage', 'forwarded', 'confirmed'] as const)(
    'may be given while %s',
    (status) => {
      expect(carriedOut(aCase({ status }), said).state.status).toBe(status);
    },
  );

  it.each(['answered', 'closed'] as const)('is refused once %s', (status) => {
    expect(give(aCase({ status }), said)).toEqual({ refused: 'not-in-this-state' });
  });

  it.each([
    ['acts', 'unknown-act', { acts: ['hach_dich', 'khong_co'] }],
    ['units', 'unknown-unit', { units: ['khong-co'] }],
  ] as const)(
    'with a code that does not exist is refused by its field %s',
    (field, code, wrong) => {
      const refused = expect.objectContaining({ kind: 'invalid', field, code });
      expect(() => give(aCase(), judging(wrong))).toThrow(refused);
    },
  );
});

describe('a head who is meant after all', () => {
  it('shuts out the accused units and those written to, as routing does', () => {
    const { state } = carriedOut(inTriage(), judging({ units: ['soct'], headIsMeant: true }));
    expect(state).toMatchObject({ unit: intake, status: 'awaiting-triage', proposedUnit: office });
    expect(state.shutOut.toSorted()).toEqual(['soct', 'sotp']);
  });

  it('takes the case from the accused lead to the body above, with a term of its own', () => {
    const { state, events } = carriedOut(aCase(), judging({ headIsMeant: true }));
    expect(state).toMatchObject({ status: 'forwarded', unit: office, shutOut: ['sotp'] });
    expect(state.obligations.map(({ rule, unit, since }) => [rule, unit, since])).toEqual([
      ['reply10', office, aCase().receivedAt],
      ['discipline45', office, aCase().receivedAt],
      ['pol_agency_ack', office, at],
    ]);
    expect(events.map(({ type }) => type)).toEqual(['corrected', 'forwarded']);
    expect(events[1]?.data).toEqual({ from: 'sotp', unit: office });
    expect(state.dueOn).toBe(aCase().dueOn);
  });

  it('lets the body above confirm anew what the accused unit had confirmed', () => {
    const { state } = carriedOut(aConfirmedCase(), judging({ headIsMeant: true }));
    const acks = state.obligations.filter(({ rule }) => rule === 'pol_agency_ack');
    expect(acks.map(({ unit, metAt }) => [unit, metAt !== undefined])).toEqual([
      ['sotp', true],
      [office, false],
    ]);
    const confirmed = carriedOut(state, { name: 'confirm-receipt' }).state;
    expect(confirmed.obligations.at(-1)?.metAt).toBe(at);
  });

  it('lets the body above be late by itself: the flag of the unit before it does not count', () => {
    const late = watchCase(province, aCase(), '2026-10-12T03:00:00.000Z')?.state ?? aCase();
    expect(late.stepsDone).toContain('pol_agency_ack:late');
    const { state } = carriedOut(late, judging({ headIsMeant: true }));
    const later = watchCase(province, state, '2026-10-12T03:00:00.000Z');
    const missed = later?.events.filter(({ type }) => type === 'deadline-missed');
    expect(missed?.map(({ data }) => [data.rule, data.unit])).toEqual([['pol_agency_ack', office]]);
  });

  it('does not hand an accused intake unit the case it leads', () => {
    const { state } = carriedOut(inTriage(), judging({ units: [intake], headIsMeant: true }));
    expect(state.shutOut).toContain(intake);
    expect(state.shutOut).not.toContain(state.unit);
    expect(state.obligations.every(({ unit }) => unit === state.unit)).toBe(true);
    expect(state.status).toBe('awaiting-triage');
  });

  it('shuts out a unit that is accused only now', () => {
    const accusing = inTriage({ units: ['soct'], head: true });
    const { state } = carriedOut(accusing, judging({ units: ['soct', 'sonv'], headIsMeant: true }));
    expect(state.shutOut).toEqual(expect.arrayContaining(['soct', 'sonv', 'sotp']));
  });

  it('leaves a lead whom a person chose, when others are named', () => {
    const state = placed(inTriage(), 'sotp');
    const others = carriedOut(state, judging({ units: ['soct'], headIsMeant: true })).state;
    expect(others).toMatchObject({ unit: 'sotp', status: 'forwarded', shutOut: ['soct'] });
  });

  it('does not leave it when it is named, or nobody is', () => {
    const state = placed(inTriage(), 'sotp');
    for (const units of [['sotp'], []]) {
      const { unit, shutOut } = carriedOut(state, judging({ units, headIsMeant: true })).state;
      expect([unit, shutOut]).toEqual([office, ['sotp']]);
    }
  });
});

describe('who was shut out', () => {
  const accusing = () => inTriage({ units: ['soct'], head: true });

  it.each([
    ['no head is meant', judging({ units: ['soct'] })],
    ['another unit is', judging({ units: ['sonv'], headIsMeant: true })],
    ['nobody is', judging()],
  ])('is not let in by a correction that says %s', (_, command) => {
    const before = accusing();
    const { state } = carriedOut(before, command);
    expect(state.shutOut).toEqual(expect.arrayContaining([...before.shutOut]));
    expect(give(state, { name: 'forward', unit: 'soct' })).toEqual({ refused: 'unit-is-shut-out' });
  });

  it('is let in only by forwarding, when intake has read that its head is not meant', () => {
    const { state } = carriedOut(accusing(), judging({ units: ['soct'] }));
    expect(placed(state, 'soct')).toMatchObject({ unit: 'soct', status: 'forwarded' });
  });

  it('may be all the watching bodies but the office, which then keeps the case', () => {
    const units = [intake, inspectorate, office];
    const { state } = carriedOut(inTriage(), judging({ units, headIsMeant: true }));
    expect(state.unit).toBe(office);
    expect(state.shutOut.toSorted()).toEqual([intake, inspectorate, 'sotp'].toSorted());
  });

  it('is never everyone: what would leave nobody is refused, rather than let the office in', () => {
    const state = inTriage({ units: [office, intake], head: true });
    expect(state.shutOut).toContain(office);
    const command = judging({ units: [inspectorate], headIsMeant: true });
    expect(give(state, command)).toEqual({ refused: 'leaves-nobody' });
  });
});

describe('a body that watches over the others', () => {
  const ofUnit = (unit: string) => ({ kind: 'staff', id: 'can-bo-2', unit }) as const;
  const giveAs = (by: Actor, command: Command, state = aCase()) =>
    commandCase({ province, state, actor: by, at }, command);

  it('is not shut out by a unit that is watched: the correction is refused whole', () => {
    const command = judging({ units: [inspectorate, intake], headIsMeant: true, mayLearn: true });
    expect(giveAs(ofUnit('sotp'), command)).toEqual({ refused: 'names-a-watcher' });
  });

  it.each([intake, inspectorate, office])('is not shut out alone either: %s', (watcher) => {
    const command = judging({ units: ['soct', watcher], headIsMeant: true });
    expect(giveAs(ofUnit('sotp'), command)).toEqual({ refused: 'names-a-watcher' });
    const system = { kind: 'system', name: 'import' } as const;
    expect(giveAs(system, command)).toEqual({ refused: 'names-a-watcher' });
  });

  it.each([intake, inspectorate, office])('may be shut out by a watching body: %s', (unit) => {
    const command = judging({ units: [inspectorate], headIsMeant: true });
    expect(giveAs(ofUnit(unit), command)).toMatchObject({
      state: { shutOut: [inspectorate, 'sotp'] },
    });
  });

  it('may be named by anyone as long as its head is not meant', () => {
    const command = judging({ units: [inspectorate] });
    expect(giveAs(ofUnit('sotp'), command)).toMatchObject({ state: { shutOut: [] } });
  });

  it('that is shut out already does not keep others from correcting', () => {
    const state = inTriage({ units: [inspectorate], head: true });
    const command = judging({ units: [inspectorate, 'soct'], headIsMeant: true });
    const result = giveAs(ofUnit('sonv'), command, state);
    expect(result).toMatchObject({ state: { accused: [inspectorate, 'soct'] } });
  });
});

describe('leave to learn', () => {
  it('keeps both judgements under the month of the correction in Viet Nam', () => {
    const [lastHour, state] = ['2026-10-31T17:30:00.000Z', aCase()];
    const giving = { province, state, actor, at: lastHour };
    const result = commandCase(giving, judging({ intent: 'complaint', mayLearn: true }));
    expect(result).toMatchObject({
      state: { learnedIn: '2026-11' },
      learned: {
        caseId: 'case-a',
        at: lastHour,
        by: 'can-bo-1',
        labels: { intent: 'complaint', acts: ['hach_dich'] },
        machine: { intent: 'feedback', abstained: false },
      },
    });
  });

  it('is not given by itself, and is withdrawn by the next correction without it', () => {
    expect(carriedOut(aCase(), judging())).not.toHaveProperty('learned');
    const learning = carriedOut(aCase(), judging({ mayLearn: true })).state;
    const { state, learned } = carriedOut(learning, judging());
    expect('learnedIn' in state).toBe(false);
    expect(learned).toBeUndefined();
  });

  it('outlasts what happens to the case afterwards', () => {
    const learning = carriedOut(aCase(), judging({ mayLearn: true })).state;
    const confirmed = carriedOut(learning, { name: 'confirm-receipt' });
    expect(confirmed.state.learnedIn).toBe('2026-10');
    expect(confirmed.learned).toBeUndefined();
  });

  it('names whoever gave it, also when that is no member of staff', () => {
    const system = { kind: 'system', name: 'import' } as const;
    const giving = { province, state: aCase(), actor: system, at };
    expect(commandCase(giving, judging({ mayLearn: true }))).toMatchObject({
      learned: { by: 'system' },
    });
  });
});
