import { describe, expect, it } from 'vitest';
import { checkProvince } from '../../../shared/adapters/province/check-province.ts';
import {
  calendar,
  deadlines,
  directory,
  rule,
  rung,
  spoilableProvince,
  unit,
} from './spoilt-province.ts';

const { folder, put, refusal } = spoilableProvince();
const places = () => refusal().map((line) => line.replace(/:\d+:/, ':'));

describe('a directory is refused', () => {
  const cases: [string, object, string[]][] = [
    [
      'when two units share a code and a mailbox',
      directory([unit('tt')]),
      ['units[2].code: repeats units[1].code', 'units[2].mailbox: repeats units[1].mailbox'],
    ],
    [
      'when a mailbox could leave its folder or break a rule name',
      directory([
        unit('a', { mailbox: 'a/../b@tinh.example' }),
        unit('b', { mailbox: 'b..c@tinh.example' }),
      ]),
      [2, 3].map((index) => `units[${index}].mailbox: must be an address at tinh.example`),
    ],
    [
      'when a mailbox is in capitals, at a subdomain or not an address',
      directory([
        unit('a', { mailbox: 'A@tinh.example' }),
        unit('b', { mailbox: 'b@x.tinh.example' }),
        unit('c', { mailbox: 'c@tinh.example@tinh.example' }),
        unit('d', { mailbox: 'd' }),
      ]),
      [2, 3, 4, 5].map((index) => `units[${index}].mailbox: must be an address at tinh.example`),
    ],
    [
      'when a parent does not exist',
      directory([unit('a', { parent: 'b' })]),
      ['units[2].parent: names no unit'],
    ],
    [
      'when parents go in a circle',
      directory([
        unit('a', { parent: 'b' }),
        unit('b', { parent: 'a' }),
        unit('c', { parent: 'a' }),
      ]),
      ['units[2].parent: leads back to itself', 'units[3].parent: leads back to itself'],
    ],
    [
      'when a role names no unit',
      directory([], {
        roles: { inspectorate: 'x', intake: 'vp', office: 'y', chairman: 'ct@noibo.example' },
      }),
      ['roles.inspectorate: names no unit', 'roles.office: names no unit'],
    ],
    [
      'when a reminder would come back as a report',
      directory(
        [unit('a', { contacts: { officer: 'vp@tinh.example', head: 'any@tinh.example' } })],
        { roles: { inspectorate: 'tt', intake: 'vp', office: 'vp', chairman: 'ct@tinh.example' } },
      ),
      ['roles.chairman', 'units[2].contacts.officer', 'units[2].contacts.head'].map(
        (place) => `${place}: must not be at tinh.example: a reminder would loop`,
      ),
    ],
    [
      'when a contact could smuggle a second recipient',
      directory([
        unit('a', { contacts: { officer: 'a@b.example,c@d.example', head: 'a@b.example\n' } }),
      ]),
      ['officer', 'head'].map((who) => `units[2].contacts.${who}: must be one plain mail address`),
    ],
    [
      'when a portal is not a web address',
      directory([unit('a', { portal: 'javascript:alert(1)' })]),
      ['units[2].portal: must be a web address'],
    ],
    [
      'when a former name lacks its type, or its district',
      directory([
        unit('a', {
          level: 'ward',
          formerNames: [
            { name: 'Mẫu', district: 'Huyện Mẫu' },
            { name: 'Xã Mẫu', district: 'Mẫu' },
            { name: 'Xã Mẫu' },
          ],
        }),
      ]),
      [
        'units[2].formerNames[0].name: must begin with Phường, Xã or Thị trấn',
        'units[2].formerNames[1].district: must begin with Quận, Huyện, Thị xã or Thành phố',
        'units[2].formerNames[2].district: is missing',
      ],
    ],
    [
      'when a former place has two successors, or a department for one',
      directory([
        unit('a', { level: 'ward', formerNames: [{ name: 'Xã Mẫu', district: 'Huyện Mẫu' }] }),
        unit('b', { level: 'commune', formerNames: [{ name: 'Xã mẫu', district: 'Huyện Mẫu' }] }),
        unit('c', { formerNames: [{ name: 'Xã Mẫu', district: 'Huyện Khác' }] }),
      ]),
      [
        'units[4].formerNames: is only for wards and communes',
        'units[3].formerNames[0]: repeats units[2].formerNames[0]',
      ],
    ],
    [
      'when it has more mailboxes than a receipt rule set has rules',
      directory(Array.from({ length: 198 }, (_, index) => unit(`u${index}`))),
      ['units: must hold at most 199 units: one receipt rule set has no more'],
    ],
  ];

  it.each(cases)('%s', (_, file, expected) => {
    put('directory.json', file);
    expect(places()).toEqual(expected.map((line) => `directory.json: ${line}`));
  });

  it('but not with exactly 199 mailboxes', () => {
    put('directory.json', directory(Array.from({ length: 197 }, (_, index) => unit(`u${index}`))));
    expect(checkProvince(folder()).directory.units).toHaveLength(199);
  });
});

describe('a calendar is refused', () => {
  const day = (date: string, kind = 'statutory') => ({ date, name: 'Ngày nghỉ', kind });
  const cases: [string, object, string[]][] = [
    [
      'when a date does not exist',
      calendar({ daysOff: [day('2026-01-01'), day('2026-02-30')] }),
      ['daysOff[1].date: must be a day that exists, as YYYY-MM-DD'],
    ],
    [
      'when a date stands twice',
      calendar({
        daysOff: [day('2026-01-01'), day('2026-01-01')],
        makeUpDays: ['2026-01-10', '2026-01-10'],
        confirmedYears: [2026, 2026],
      }),
      [
        'confirmedYears[1]: repeats confirmedYears[0]',
        'makeUpDays[1]: repeats makeUpDays[0]',
        'daysOff[1].date: repeats daysOff[0].date',
      ],
    ],
    [
      'when a make-up day is a weekday or a day off',
      calendar({ daysOff: [day('2026-01-10')], makeUpDays: ['2026-01-10', '2026-01-12'] }),
      ['makeUpDays[0]: is listed as a day off too', 'makeUpDays[1]: must be a Saturday or Sunday'],
    ],
    [
      'when a confirmed year has no table or an open question',
      calendar({ daysOff: [day('2026-01-02', 'undecided')], confirmedYears: [2026, 2027] }),
      [
        'confirmedYears[1]: has no day off listed',
        'daysOff[0].kind: is undecided in a confirmed year',
      ],
    ],
    [
      'when the office closes before it opens',
      calendar({ officeHours: { start: '17:00', end: '07:30' } }),
      ['officeHours.end: must be after the start'],
    ],
    [
      'when office hours are no times of day',
      calendar({ officeHours: { start: '7:30', end: '24:00' } }),
      ['start', 'end'].map((field) => `officeHours.${field}: must be a time of day, as HH:MM`),
    ],
  ];

  it.each(cases)('%s', (_, file, expected) => {
    put('calendar.json', file);
    expect(places()).toEqual(expected.map((line) => `calendar.json: ${line}`));
  });
});

describe('a table of terms is refused', () => {
  const until = { validUntil: '2026-06-30' };
  const cases: [string, object, string[]][] = [
    [
      'when two versions of a rule hold on the same day',
      deadlines([rule(until), rule({ validFrom: '2026-06-30' })]),
      ['rules[1].id: repeats rules[0].id for some of the same days'],
    ],
    [
      'when a rule ends before it begins',
      deadlines([rule({ ...until, validFrom: '2026-07-01' })]),
      ['rules[0].validUntil: is before validFrom'],
    ],
    [
      'when the ladder names an unknown rule, or one rung twice',
      deadlines([rule()], [rung(), rung({ rule: 'answer' }), rung()]),
      ['ladder[1].rule: names no rule', 'ladder[2].id: repeats ladder[0].id'],
    ],
    [
      'when a reminder would go to the sender or to nobody',
      deadlines([rule()], [rung({ audiences: ['sender'] }), rung({ audiences: [] })]),
      [
        'ladder[0].audiences[0]: must be one of officer, head, above, inspectorate, chairman',
        'ladder[1].audiences: must name somebody',
      ],
    ],
    [
      'when a term that cases start with is missing or runs out',
      {
        rules: deadlines([])
          .rules.slice(1)
          .with(-1, rule({ id: 'pol_agency_ack', ...until })),
        ladder: [],
      },
      ['reply10', 'pol_agency_ack'].map(
        (id) => `rules: must hold ${id} without an end: cases start with it`,
      ),
    ],
    [
      'when an amount is not a whole number of days',
      deadlines([rule({ amount: 1.5 }), rule({ id: 'other', amount: '10' })]),
      ['rules[0].amount: must be a whole number', 'rules[1].amount: must be of type number'],
    ],
  ];

  it.each(cases)('%s', (_, file, expected) => {
    put('deadlines.json', file);
    expect(places()).toEqual(expected.map((line) => `deadlines.json: ${line}`));
  });

  it('but not when one version of a rule follows another', () => {
    const versions = [rule(until), rule({ validFrom: '2026-07-01' })];
    put('deadlines.json', deadlines(versions, [rung()]));
    const { rules } = checkProvince(folder());
    expect(rules.filter(({ id }) => id === 'reply')).toHaveLength(2);
  });
});
