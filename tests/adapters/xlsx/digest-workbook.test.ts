import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../shared/adapters/xlsx/cell-text.ts';
import { digestWorkbook } from '../../../shared/adapters/xlsx/digest-workbook.ts';
import type { Digest, DigestCase } from '../../../shared/domain/digest.ts';

const aLine = (given: Partial<DigestCase> = {}): DigestCase => ({
  caseId: 'case-1',
  code: 'BN-2222-3333-X',
  unit: 'caua',
  unitName: 'Sở Cầu Á',
  status: 'forwarded',
  receivedAt: '2026-12-01T18:05:00Z',
  dueOn: '2026-12-16',
  isOverdue: true,
  workingDaysLate: 3,
  isPastRedLine: true,
  isNew: false,
  isDueSoon: false,
  ...given,
});

const aDigest = (open: readonly DigestCase[], fresh: readonly DigestCase[] = []): Digest => ({
  day: '2026-12-21',
  cutOff: '2026-12-21T07:30:00+07:00',
  totals: {
    open: open.length,
    new: fresh.length,
    dueSoon: 0,
    overdue: open.length,
    pastRedLine: 1,
  },
  units: open.map(({ unit, unitName, workingDaysLate }) => ({
    unit,
    unitName,
    open: 1,
    new: 0,
    dueSoon: 0,
    overdue: 1,
    longestWorkingDaysLate: workingDaysLate,
  })),
  open,
  overdue: open,
  dueSoon: [],
  new: fresh,
});

/** Reads the file back as a spreadsheet program does. */
const opened = async (digest: Digest) => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await digestWorkbook(digest);
  await workbook.xlsx.load(bytes.slice().buffer);
  return (name: string) => {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
};

const cellsOf = (sheet: ExcelJS.Worksheet) => {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
};

/** What starts a formula in one program or another; tested after the file was written and read. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

describe('the Excel list', () => {
  it('prints the cut-off time on both sheets, above a head that stays in sight and filters', async () => {
    const sheet = await opened(aDigest([aLine()]));

    for (const name of ['Tổng hợp', 'Danh sách']) {
      expect(sheet(name).getCell('A2').value).toBe('Số liệu tính đến 07:30 ngày 21/12/2026');
      expect(sheet(name).views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
      expect(sheet(name).autoFilter).toMatch(/^A4:[A-Z]5$/);
    }
  });

  it('holds a case as code, body, state, moment in Viet Nam, due day and working days late', async () => {
    const row = (await opened(aDigest([aLine()])))('Danh sách').getRow(5);

    expect(row.values).toEqual([
      undefined,
      'BN-2222-3333-X',
      'Sở Cầu Á',
      'Đã chuyển cơ quan xử lý',
      new Date('2026-12-02T01:05:00Z'), // 01:05 on the wall in Viet Nam.
      new Date('2026-12-16T00:00:00Z'),
      'Trả lời lần đầu',
      3,
      '',
      '',
      'Có',
    ]);
    expect([row.getCell(4).numFmt, row.getCell(5).numFmt]).toEqual([
      'dd/mm/yyyy hh:mm',
      'dd/mm/yyyy',
    ]);
  });

  it('lists every open case once, and new ones that are answered already', async () => {
    const open = [aLine({ code: 'BN-1' }), aLine({ code: 'BN-2', isNew: true })];
    const answered = aLine({ code: 'BN-3', status: 'answered', isNew: true });
    const sheet = (await opened(aDigest(open, [...open.slice(1), answered])))('Danh sách');

    expect([5, 6, 7, 8].map((row) => sheet.getCell(row, 1).value)).toEqual([
      'BN-1',
      'BN-2',
      'BN-3',
      null,
    ]);
  });

  it('closes the sheet of bodies with the totals, below what the filter hides', async () => {
    const sheet = (await opened(aDigest([aLine(), aLine({ unit: 'cauo', unitName: 'Sở Cầu Ô' })])))(
      'Tổng hợp',
    );

    expect(sheet.getRow(7).values).toEqual([undefined, 'Tổng số', '', 2, 3, 0, 0, 2]);
    expect(sheet.autoFilter).toBe('A4:G6');
  });

  it('opens when there is no case at all', async () => {
    const sheet = await opened(aDigest([]));

    expect(sheet('Danh sách').rowCount).toBe(4);
  });

  it('has text, numbers and dates only', async () => {
    const sheet = await opened(aDigest([aLine({ unitName: '=HYPERLINK("https://xau.example")' })]));
    const { String: text, Number: number, Date: date } = ExcelJS.ValueType;

    for (const name of ['Tổng hợp', 'Danh sách']) {
      for (const { type } of cellsOf(sheet(name))) expect([text, number, date]).toContain(type);
    }
  });

  it.each([
    '=1+1',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u0000=1',
    '\u200b=1',
    '\u00a0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '−1',
    "=cmd|' /C calc'!A0",
    '=IMPORTXML("https://xau.example","//a")',
  ])('keeps %j from being read as a formula', async (unitName) => {
    const sheet = await opened(aDigest([aLine({ unitName, unit: unitName, code: unitName })]));

    for (const name of ['Tổng hợp', 'Danh sách']) {
      const texts = cellsOf(sheet(name)).map(({ text }) => text);
      expect(texts.filter((text) => formulaStart.test(text))).toEqual([]);
    }
  });
});

it('text of a cell never starts a formula nor holds control signs, whatever it was', () => {
  const start = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    '\u2212',
    ' ',
    '\ufeff',
  );
  fc.assert(
    fc.property(
      fc.array(start, { maxLength: 5 }),
      fc.string({ unit: 'binary' }),
      (starts, rest) => {
        const text = cellText(starts.join('') + rest);
        expect(text).not.toMatch(/^[\s\u2212]*[=+\-@＝＋－＠\u2212]|\p{Cc}/u);
        expect(text.isWellFormed()).toBe(true);
      },
    ),
  );
});

it('leaves ordinary text alone', () => {
  expect(cellText('Sở Văn hóa, Thể thao và Du lịch – cơ sở 2')).toBe(
    'Sở Văn hóa, Thể thao và Du lịch – cơ sở 2',
  );
});
