import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { route, shutOutWith } from '../../../shared/domain/routing.ts';
import { aProvince } from '../../support/a-province.ts';
import { aCase, aClassification } from '../../support/builders.ts';

const { directory } = aProvince();
const { intake, inspectorate, office } = directory.roles;
const codes = directory.units.map(({ code }) => code);

describe('who gets a report', () => {
  it('is the unit named, else the one addressed, else intake', () => {
    const named = aClassification({ units: ['soct', 'sotc'] });
    expect(route(directory, { classification: named, addressed: 'sotp' }).unit).toBe('soct');
    expect(route(directory, { classification: aClassification(), addressed: 'sotp' }).unit).toBe(
      'sotp',
    );
    const nobody = route(directory, { classification: aClassification() });
    expect(nobody).toMatchObject({ status: 'awaiting-triage', unit: intake, triage: ['no-unit'] });
  });

  it('is the unit that a proposal asks, rather than the mailbox it came to', () => {
    const proposal = aClassification({ intent: 'recommendation', acts: [], answerer: 'soxd' });
    expect(route(directory, { classification: proposal, addressed: 'sotp' }).unit).toBe('soxd');
  });

  it('is not the unit that a proposal asks when its head is meant', () => {
    const classification = aClassification({ answerer: 'soct', head: true });
    const decided = route(directory, { classification });
    expect(decided).toMatchObject({ unit: office, shutOut: ['soct'] });
  });

  it('is never a unit that the directory does not know', () => {
    const classification = aClassification({ units: ['no-such-unit'] });
    expect(route(directory, { classification, addressed: 'sotp' }).unit).toBe('sotp');
    expect(route(directory, { classification, addressed: 'neither' }).unit).toBe(intake);
  });

  it('is the body above when the head of the named unit is meant', () => {
    const classification = aClassification({ units: ['soct'], head: true });
    expect(route(directory, { classification, addressed: 'sotp' })).toEqual({
      status: 'forwarded',
      unit: office,
      proposedUnit: office,
      shutOut: ['soct', 'sotp'],
      triage: [],
    });
  });

  it('is not the unit written to either, whose own chairman may be the one a text speaks of', () => {
    const classification = aClassification({ units: ['soxd'], head: true, headIsSure: false });
    const decided = route(directory, { classification, addressed: '09319' });
    expect(decided.shutOut).toEqual(['soxd', '09319']);
  });

  it('is intake, with the unit shut out, when it is unsure whether the head is meant', () => {
    const classification = aClassification({ units: ['soct'], head: true, headIsSure: false });
    const decided = route(directory, { classification });
    expect(decided).toMatchObject({ status: 'awaiting-triage', unit: intake, shutOut: ['soct'] });
    expect(decided.triage).toContain('head-unsure');
    expect(decided.proposedUnit).toBe(office);
  });

  it('is the addressed unit’s superior when the head is meant and the text names no unit', () => {
    const classification = aClassification({ head: true });
    const decided = route(directory, { classification, addressed: 'sotp' });
    expect(decided).toMatchObject({ unit: office, shutOut: ['sotp'] });
  });

  it.each([intake, inspectorate, office])(
    'keeps %s as the lead of what people write to it about others',
    (watcher) => {
      const classification = aClassification({ head: true });
      const decided = route(directory, { classification, addressed: watcher });
      expect(decided).toMatchObject({ unit: watcher, shutOut: [] });
    },
  );

  it('is not intake when the head of intake itself is meant', () => {
    const classification = aClassification({ units: [intake], head: true, headIsSure: false });
    const decided = route(directory, { classification, addressed: intake });
    expect(decided.shutOut).toEqual([intake]);
    expect(decided.unit).toBe(office);
  });

  it('is still somebody when a mail names every watching body', () => {
    const classification = aClassification({ units: [intake, inspectorate, office], head: true });
    const decided = route(directory, { classification });
    expect(decided.unit).toBe(office);
    expect(decided.shutOut).toEqual([intake, inspectorate]);
  });
});

describe('a person decides', () => {
  it.each([
    ['the classifier abstained', { abstained: true }, 'unsure'],
    ['it may not be a report at all', { intent: 'unrelated' }, 'may-be-unrelated'],
    ['it may be a denunciation', { intent: 'denunciation' }, 'may-be-denunciation'],
    ['the sender tells of reprisals', { acts: ['tru_dap'] }, 'may-be-denunciation'],
  ] as const)('when %s', (_, found, reason) => {
    const decided = route(directory, { classification: aClassification(found), addressed: 'sotp' });
    expect(decided).toMatchObject({ status: 'awaiting-triage', unit: intake, triage: [reason] });
    expect(decided.proposedUnit).toBe('sotp');
  });

  it('when the intake itself had a reason, each told once', () => {
    const classification = aClassification({ abstained: true });
    const triage = ['unlisted-mailbox', 'unsure'] as const;
    const decided = route(directory, { classification, addressed: 'sotp', triage });
    expect(decided.triage).toEqual(['unlisted-mailbox', 'unsure']);
  });
});

const someUnits = fc.array(fc.constantFrom(...codes, 'no-such-unit'), { maxLength: 6 });
/** Watching bodies among the accused are rare by chance and the hardest to get right. */
const accusedUnits = fc
  .tuple(someUnits, fc.subarray([intake, inspectorate, office]))
  .chain(([units, watchers]) => {
    const all = [...units, ...watchers];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
const aRouteInput = fc.record(
  {
    classification: fc
      .record({ units: accusedUnits, head: fc.boolean(), headIsSure: fc.boolean() })
      .map(aClassification),
    addressed: fc.constantFrom(...codes, 'no-such-unit'),
  },
  { requiredKeys: ['classification'] },
);

describe('whatever is reported about whomever', () => {
  it('never makes a unit the lead, or proposes it, that is shut out', () => {
    fc.assert(
      fc.property(aRouteInput, (input) => {
        const { unit, proposedUnit, shutOut } = route(directory, input);
        expect(shutOut).not.toContain(unit);
        expect(shutOut).not.toContain(proposedUnit);
        expect(codes).toContain(unit);
      }),
    );
  });

  it('shuts out every unit named when a head may be meant, the office only if another watcher is left', () => {
    fc.assert(
      fc.property(aRouteInput, (input) => {
        const { units, head } = input.classification;
        const { shutOut } = route(directory, input);
        const leavesNobody = [intake, inspectorate, office].every((code) => units.includes(code));
        const named = units.filter((code) => codes.includes(code));
        const expected = leavesNobody ? named.filter((code) => code !== office) : named;
        expect(shutOut).toEqual(head ? expect.arrayContaining(expected) : []);
      }),
    );
  });

  it('always leaves a watching body that may see it', () => {
    fc.assert(
      fc.property(aRouteInput, (input) => {
        const { shutOut } = route(directory, input);
        expect([intake, inspectorate, office].some((code) => !shutOut.includes(code))).toBe(true);
      }),
    );
  });
});

describe('a report that another mailbox got too', () => {
  const unnamed = { unit: intake, headIsMeant: true, accused: [], shutOut: ['sotp'] };

  it('is kept from that unit as well when its head may be meant', () => {
    expect(shutOutWith(directory, unnamed, 'soct')).toEqual(['sotp', 'soct']);
    expect(shutOutWith(directory, unnamed, 'sotp')).toEqual(['sotp']);
  });

  it('is not kept from a watching body, from the lead, or from anyone when no head is meant', () => {
    expect(shutOutWith(directory, unnamed, inspectorate)).toEqual(['sotp']);
    expect(shutOutWith(directory, { ...unnamed, unit: 'soct' }, 'soct')).toEqual(['sotp']);
    expect(shutOutWith(directory, aCase(), 'soct')).toEqual([]);
  });

  it('is kept from the other recipient too when the text names units', () => {
    const named = { ...unnamed, accused: ['sotp'] };
    expect(shutOutWith(directory, named, 'soct')).toEqual(['sotp', 'soct']);
  });
});
