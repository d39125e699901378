import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadProvince } from '../../../shared/adapters/province/load-province.ts';
import { isWeekend } from '../../../shared/domain/calendar.ts';

const { directory, calendar, rules, ladder } = loadProvince(
  new URL('../../../shared/province/sample/', import.meta.url),
);
const facts = (file: string) => new URL(`../../../../shared/facts/${file}`, import.meta.url);
/** The title says when there is nothing to compare with, so that a pass is not taken for a comparison. */
const compared = (promise: string, file: string) =>
  existsSync(facts(file))
    ? promise
    : `${promise} (not compared: ../shared/facts/${file} is not here)`;
const read = (file: string) => JSON.parse(readFileSync(facts(file), 'utf8'));

describe('the sample province', () => {
  it('calls itself a sample, at a domain reserved for examples', () => {
    expect(directory.isSample).toBe(true);
    expect(directory.mailDomain).toMatch(/\.example$/);
  });

  it('leads from every former place to one unit, by its name and district', () => {
    const successorOf = (name: string, district: string) =>
      directory.units
        .filter(({ formerNames = [] }) =>
          formerNames.some((former) => former.name === name && former.district === district),
        )
        .map((unit) => unit.name);
    expect(successorOf('Thị trấn Chờ', 'Huyện Yên Phong')).toEqual(['Xã Yên Phong']);
    expect(successorOf('Phường Ninh Xá', 'Thành phố Bắc Ninh')).toEqual(['Phường Kinh Bắc']);
    expect(successorOf('Phường Ninh Xá', 'Thị xã Thuận Thành')).toEqual(['Phường Ninh Xá']);
    const local = directory.units.filter(({ level }) => level === 'ward' || level === 'commune');
    expect(local.filter(({ formerNames }) => !formerNames).map(({ name }) => name)).toEqual([]);
  });

  it('has the terms that every case starts with, for every procedure', () => {
    const forAll = rules.filter(({ procedures }) => procedures.length === 3).map(({ id }) => id);
    expect(forAll).toEqual(expect.arrayContaining(['reply10', 'discipline45', 'pol_triage']));
    expect(rules.find(({ id }) => id === 'pol_agency_ack')?.procedures).toContain('feedback');
  });

  it('takes each reminder to somebody higher or to more people than the one before', () => {
    const rungs = ladder.filter(({ rule }) => rule === 'reply10');
    const offsets = rungs.map(({ offset }) => offset.workingDays);
    expect(offsets).toEqual([-2, 0, 1, 3, 5]);
    expect(rungs.at(-1)?.audiences).toEqual(['above', 'inspectorate', 'chairman']);
    const redLine = ladder.find(({ id }) => id === 'red-line');
    expect(redLine?.audiences).toEqual(['inspectorate', 'chairman']);
  });

  it('works on a Saturday for each weekday that was swapped', () => {
    const swapped = calendar.daysOff.filter(({ kind }) => kind === 'swap_off');
    expect(calendar.makeUpDays.filter(isWeekend)).toHaveLength(swapped.length);
  });
});

interface FactDays {
  days_off: { date: string }[];
  make_up_working_days: { date: string }[];
}

it(compared('its days off and make-up days are the published ones', 'holidays.json'), () => {
  if (!existsSync(facts('holidays.json'))) return;
  const published: FactDays = read('holidays.json');
  const dates = (days: { date: string }[]) => days.map(({ date }) => date);
  expect(dates([...calendar.daysOff])).toEqual(dates(published.days_off));
  expect(calendar.makeUpDays).toEqual(dates(published.make_up_working_days));
});

interface FactRule {
  id: string;
  amount: number | null;
  unit: string;
  types: string[];
}

/** These four are distances of reminders, not terms of an obligation: the ladder holds them. */
const ladderDistances = ['pol_due_soon', 'pol_escal1', 'pol_escal2', 'pol_escal3'];
const procedureOf: Record<string, string> = {
  KN: 'complaint',
  TC: 'denunciation',
  KNPA: 'feedback',
};

it(compared('its terms in force are the published ones', 'deadlines.json'), () => {
  if (!existsSync(facts('deadlines.json'))) return;
  const published: FactRule[] = read('deadlines.json').deadlines;
  const theirs = published
    .filter(({ id, amount }) => amount !== null && !ladderDistances.includes(id))
    .map(({ id, amount, unit, types }) => [
      id,
      amount,
      unit,
      types.map((type) => procedureOf[type]),
    ]);
  const ours = rules
    .filter(({ validUntil }) => validUntil === undefined)
    .map(({ id, amount, unit, procedures }) => [id, amount, unit, procedures]);
  const sorted = (rows: unknown[][]) =>
    rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.toSorted() : cell)));
  expect(sorted(ours)).toEqual(sorted(theirs));
});
