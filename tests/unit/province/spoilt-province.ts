import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { checkProvince } from '../../../shared/adapters/province/check-province.ts';
import { startingRules } from '../../../shared/domain/deadline.ts';

const sample = fileURLToPath(new URL('../../../shared/province/sample/', import.meta.url));

/** A copy of the sample for each test of the file, to be spoilt at will. */
export const spoilableProvince = () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'province-'));
    cpSync(sample, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    folder: () => folder,
    pathOf: (file: string) => join(folder, file),
    put: (file: string, value: unknown) =>
      writeFileSync(
        join(folder, file),
        typeof value === 'string' ? value : JSON.stringify(value, null, 2),
      ),
    /** The lines of the refusal, without the code that stands before the first. */
    refusal: () =>
      messageOf(() => checkProvince(folder))
        .replace('province.invalid: ', '')
        .split('\n'),
  };
};

/** What loading says: the message of its refusal, or `accepted`. */
export const messageOf = (load: () => unknown): string => {
  try {
    load();
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : 'not an error';
  }
};

export const unit = (code: string, more: object = {}) => ({
  code,
  name: `Đơn vị ${code}`,
  level: 'department',
  mailbox: `${code}@tinh.example`,
  aliases: [],
  contacts: { officer: `canbo.${code}@noibo.example`, head: `lanhdao.${code}@noibo.example` },
  ...more,
});
export const directory = (units: object[], more: object = {}) => ({
  isSample: true,
  province: 'Tỉnh Mẫu',
  mailDomain: 'tinh.example',
  roles: { inspectorate: 'tt', intake: 'vp', office: 'vp', chairman: 'ct@noibo.example' },
  units: [unit('vp'), unit('tt', { parent: 'vp' }), ...units],
  ...more,
});
export const calendar = (more: object = {}) => ({
  confirmedYears: [2026],
  officeHours: { start: '07:30', end: '17:00' },
  makeUpDays: [],
  daysOff: [{ date: '2026-09-02', name: 'Quốc khánh', kind: 'statutory' }],
  ...more,
});
export const rule = (more: object = {}) => ({
  id: 'reply',
  procedures: ['feedback'],
  step: { vi: 'Trả lời', en: 'Reply' },
  amount: 10,
  unit: 'working',
  basis: 'ví dụ',
  certainty: 'policy',
  ...more,
});
export const rung = (more: object = {}) => ({
  id: 'late-1',
  rule: 'reply',
  offset: { workingDays: 1 },
  audiences: ['head'],
  ...more,
});

/** The given rules and rungs, and after them those that no table may lack. */
export const deadlines = (rules: object[], ladder: object[] = []) => ({
  rules: [...rules, ...startingRules.map((id) => rule({ id }))],
  ladder,
});
