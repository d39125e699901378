import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProvince } from '../../../shared/adapters/province/check-province.ts';
import { loadProvince } from '../../../shared/adapters/province/load-province.ts';
import {
  calendar,
  directory,
  messageOf,
  rule,
  spoilableProvince,
  unit,
} from './spoilt-province.ts';

const { folder, pathOf, put, refusal } = spoilableProvince();

describe('a province without mistakes', () => {
  it('is loaded the same by the functions and by the check at the start', () => {
    expect(checkProvince(folder())).toEqual(loadProvince(folder()));
  });

  it('may have been saved with a byte order mark', () => {
    put('calendar.json', `\uFEFF${JSON.stringify(calendar())}`);
    expect(loadProvince(folder()).calendar.confirmedYears).toEqual([2026]);
  });
});

describe('a mistake is shown with its file, line and field', () => {
  it('a wrong mailbox on its own line', () => {
    const path = pathOf('directory.json');
    const lines = readFileSync(path, 'utf8').split('\n');
    const index = lines.findIndex((line) => line.includes('"sonv@bacninh.example"'));
    lines[index] = '      "mailbox": "sonv@other.example",';
    put('directory.json', lines.join('\n'));
    expect(refusal()).toEqual([
      `directory.json:${index + 1}: units[2].mailbox: must be an address at bacninh.example`,
    ]);
  });

  it('a damaged former name on its own line', () => {
    const lines = readFileSync(pathOf('directory.json'), 'utf8').split('\n');
    const index = lines.findIndex((line) => line.includes('"Thị trấn Chờ"'));
    lines[index] = '        { "name": "Chờ", "district": "Huyện Yên Phong" },';
    put('directory.json', lines.join('\n'));
    expect(refusal()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^directory.json:${index + 1}: units\\[\\d+\\].formerNames\\[0\\].name: must begin with`,
        ),
      ),
    ]);
  });

  it('a missing field on the line where its object begins, an unknown one on its own', () => {
    put(
      'calendar.json',
      '{\n"confirmedYears": [],\n"officeHours": {"start": "07:30"},\n"makeUpDays": [],\n"daysOff": [],\n"holidays": []\n}',
    );
    expect(refusal()).toEqual([
      'calendar.json:3: officeHours.end: is missing',
      'calendar.json:6: holidays: is not a known field',
    ]);
  });

  it('broken JSON on the line where it breaks', () => {
    put('deadlines.json', '{\n  "rules": [\n    secret\n');
    expect(refusal()).toEqual(['deadlines.json:3: is not valid JSON']);
  });

  it('a file that is not there by its name', () => {
    rmSync(pathOf('calendar.json'));
    expect(refusal()).toEqual(['calendar.json: cannot be read']);
  });

  it('all mistakes of all files at once', () => {
    put('directory.json', directory([unit('a', { parent: 'nobody' })]));
    put('calendar.json', calendar({ confirmedYears: ['2026'] }));
    put('deadlines.json', { rules: [rule({ amount: -1 })], ladder: [] });
    expect(refusal().map((line) => line.split(':')[0])).toEqual([
      'directory.json',
      'calendar.json',
      'deadlines.json',
    ]);
  });

  it('by the functions too, without the line', () => {
    put('directory.json', directory([unit('a', { parent: 'nobody' })]));
    expect(messageOf(() => loadProvince(folder()))).toBe(
      'province.invalid: directory.json: units[2].parent: names no unit',
    );
  });

  it('without ever showing the value', () => {
    const canary = 'canary.person@secret.example';
    put(
      'directory.json',
      directory([unit(canary, { level: canary, hotline: canary, portal: canary })]),
    );
    put('calendar.json', calendar({ daysOff: [{ date: canary, name: canary, kind: canary }] }));
    put('deadlines.json', `{"rules": ${canary}}`);
    for (const load of [loadProvince, checkProvince]) {
      const message = messageOf(() => load(folder()));
      expect(message).toContain('deadlines.json');
      expect(message).not.toContain('canary');
    }
  });
});
