import type { Worksheet } from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { CaseStatus } from '../../domain/case.ts';
import type { Digest, DigestCase, DigestUnit } from '../../domain/digest.ts';
import { dayInWords, momentInWords } from '../../domain/wording/dates.ts';
import { cellText } from './cell-text.ts';

type Cell = string | number | Date;

interface Column {
  readonly title: string;
  /** In signs of the standard font. */
  readonly width: number;
  readonly format?: string;
}

const statusWords: Readonly<Record<CaseStatus, string>> = {
  'awaiting-triage': 'Chờ phân loại',
  forwarded: 'Đã chuyển cơ quan xử lý',
  confirmed: 'Cơ quan đã nhận',
  answered: 'Đã trả lời',
  closed: 'Đã kết thúc',
};

const unitColumns: readonly Column[] = [
  { title: 'Cơ quan, đơn vị', width: 40 },
  { title: 'Mã đơn vị', width: 12 },
  { title: 'Quá hạn', width: 11 },
  { title: 'Trễ nhất (ngày làm việc)', width: 16 },
  { title: 'Sắp đến hạn', width: 13 },
  { title: 'Mới', width: 9 },
  { title: 'Đang xử lý', width: 12 },
];

const caseColumns: readonly Column[] = [
  { title: 'Mã hồ sơ', width: 17 },
  { title: 'Cơ quan, đơn vị', width: 40 },
  { title: 'Tình trạng', width: 25 },
  { title: 'Tiếp nhận lúc', width: 18, format: 'dd/mm/yyyy hh:mm' },
  { title: 'Hạn', width: 12, format: 'dd/mm/yyyy' },
  { title: 'Việc quá hạn', width: 36 },
  { title: 'Trễ (ngày làm việc)', width: 14 },
  { title: 'Sắp đến hạn', width: 13 },
  { title: 'Mới', width: 9 },
  { title: 'Quá 45 ngày', width: 13 },
];

/** Spreadsheets know no zones: the date in UTC reads as the clock on a wall in Viet Nam (UTC+7, no summer time). */
const wallClock = (instant: string) => new Date(Date.parse(instant) + 7 * 3_600_000);
const mark = (is: boolean) => (is ? 'Có' : '');

const unitRow = (one: DigestUnit): Cell[] => [
  one.unitName,
  one.unit,
  one.overdue,
  one.longestWorkingDaysLate,
  one.dueSoon,
  one.new,
  one.open,
];

const totalRow = ({ totals, units }: Digest): Cell[] => [
  'Tổng số',
  '',
  totals.overdue,
  units[0]?.longestWorkingDaysLate ?? 0,
  totals.dueSoon,
  totals.new,
  totals.open,
];

const caseRow = (one: DigestCase): Cell[] => [
  one.code,
  one.unitName,
  statusWords[one.status],
  wallClock(one.receivedAt),
  new Date(`${one.dueOn}T00:00:00Z`),
  one.isOverdue ? (one.step ?? 'Trả lời lần đầu') : '',
  one.workingDaysLate,
  mark(one.isDueSoon),
  mark(one.isNew),
  mark(one.isPastRedLine),
];

const safeCell = (cell: Cell): Cell => (typeof cell === 'string' ? cellText(cell) : cell);

/** Every open case once, and the new ones that are answered already. */
const listedCases = ({ open, new: fresh }: Digest) => [...new Set([...open, ...fresh])];

interface Sheet {
  readonly title: string;
  readonly cutOff: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows below the list that a filter must not hide. */
  readonly closing: readonly (readonly Cell[])[];
}

/** Title, cut-off time, an empty line, then the head of the list in this row. */
const headRow = 4;

/** Puts the title, the cut-off time and the list on a sheet; the head stays in sight and filters. */
const fillSheet = (sheet: Worksheet, { title, cutOff, columns, rows, closing }: Sheet) => {
  sheet.columns = columns.map(({ width, format }) => ({
    width,
    style: format === undefined ? {} : { numFmt: format },
  }));
  sheet.addRow([cellText(title)]).font = { bold: true, size: 14 };
  sheet.addRow([cellText(`Số liệu tính đến ${momentInWords(cutOff)}`)]);
  sheet.addRow([]);
  const head = sheet.addRow(columns.map((column) => cellText(column.title)));
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'middle' };
  sheet.addRows(rows.map((row) => row.map(safeCell)));
  for (const row of closing) sheet.addRow(row.map(safeCell)).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: headRow }];
  const lastRow = headRow + rows.length;
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: lastRow, column: columns.length },
  };
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToHeight: 0, paperSize: 9 }; // 9 is A4.
};

/**
 * The digest as an Excel file: sheet `Tổng hợp` with a line per body, sheet `Danh sách` with a line per case. Cells are
 * text, numbers and dates; none is or can become a formula.
 */
export const digestWorkbook = async (digest: Digest): Promise<Uint8Array> => {
  const { cutOff, day, units } = digest;
  const workbook = new Workbook();
  workbook.creator = 'Minh Bạch';
  workbook.created = new Date(cutOff);
  workbook.modified = workbook.created;
  fillSheet(workbook.addWorksheet('Tổng hợp'), {
    title: `Tình hình xử lý phản ánh ngày ${dayInWords(day)}`,
    cutOff,
    columns: unitColumns,
    rows: units.map(unitRow),
    closing: [totalRow(digest)],
  });
  fillSheet(workbook.addWorksheet('Danh sách'), {
    title: `Danh sách hồ sơ đang xử lý và mới tiếp nhận, ngày ${dayInWords(day)}`,
    cutOff,
    columns: caseColumns,
    rows: listedCases(digest).map(caseRow),
    closing: [],
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
