import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpen } from '../../../shared/domain/case.ts';
import { intents } from '../../../shared/domain/classification.ts';
import { type Command, commandCase } from '../../../shared/domain/command.ts';
import { aProvince } from '../../support/a-province.ts';
import { aCase, aClassification } from '../../support/builders.ts';

const province = aProvince();
const { intake, inspectorate, office } = province.directory.roles;
const actor = { kind: 'staff', id: 'can-bo-1', unit: intake } as const;

const aUnit = fc.constantFrom('sotp', 'soct', '09169', intake, inspectorate, office);
const someUnits = fc.uniqueArray(aUnit, { maxLength: 6 });

const aCorrection = fc.record({
  name: fc.constant('correct' as const),
  intent: fc.constantFrom(...intents),
  acts: fc.uniqueArray(fc.constantFrom('tru_dap', 'keo_dai'), { maxLength: 2 }),
  units: someUnits,
  headIsMeant: fc.boolean(),
  isUrgent: fc.boolean(),
  mayLearn: fc.boolean(),
});
const aCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: aCorrection },
  { weight: 1, arbitrary: fc.record({ name: fc.constant('forward' as const), unit: aUnit }) },
  { weight: 1, arbitrary: fc.constant({ name: 'confirm-receipt' } as const) },
);
const aFiledCase = fc
  .record({ units: someUnits, head: fc.boolean(), abstained: fc.boolean(), addressed: aUnit })
  .map(({ addressed, ...said }) => aCase({}, { addressed, classification: aClassification(said) }));

it('whatever a watched unit corrects, no watching body is shut out by it', () => {
  const watched = { kind: 'staff', id: 'can-bo-2', unit: 'sotp' } as const;
  fc.assert(
    fc.property(aFiledCase, aCorrection, (state, command) => {
      const at = '2026-10-06T02:00:00.000Z';
      const result = commandCase({ province, state, actor: watched, at }, command);
      if ('refused' in result) return;
      const added = result.state.shutOut.filter((code) => !state.shutOut.includes(code));
      for (const watcher of [intake, inspectorate, office]) expect(added).not.toContain(watcher);
    }),
  );
});

it('whatever people correct, in whatever order, nobody is let in and the lead may see its case', () => {
  fc.assert(
    fc.property(aFiledCase, fc.array(aCommand, { maxLength: 8 }), (filed, commands) => {
      let state = filed;
      for (const command of commands) {
        const at = '2026-10-06T02:00:00.000Z';
        const result = commandCase({ province, state, actor, at }, command);
        if ('refused' in result) continue;
        expect(result.state.shutOut).toEqual(expect.arrayContaining([...state.shutOut]));
        state = result.state;
        expect(state.shutOut).not.toContain(state.unit);
        expect(isOpen(state.status)).toBe(true);
        expect(state.machine).toEqual(filed.machine);
        const owed = state.obligations.filter(({ metAt }) => metAt === undefined);
        expect(owed.every(({ unit }) => unit === state.unit)).toBe(true);
        expect(new Set(owed.map(({ rule }) => rule)).size).toBe(owed.length);
      }
    }),
  );
});
