import type { Digest, DigestUnit } from '../digest.ts';
import { dayInWords } from './dates.ts';
import {
  closingLines,
  cutOffOf,
  type DigestSection,
  figuresOf,
  restOf,
  sectionsOf,
  stateOf,
  summaryOf,
  titleOf,
  unitLimit,
} from './digest-parts.ts';
import { caseLink } from './links.ts';
import { type Column, plainTable } from './plain-table.ts';

const unitColumns: readonly Column[] = [
  { title: 'Quá hạn', align: 'right' },
  { title: 'Trễ nhất', align: 'right' },
  { title: 'Sắp đến hạn', align: 'right' },
  { title: 'Mới', align: 'right' },
  { title: 'Đang xử lý', align: 'right' },
  { title: 'Cơ quan, đơn vị', align: 'left' }, // Last, so that long names need not be cut.
];

const caseColumns: readonly Column[] = [
  { title: 'Mã', align: 'left' },
  { title: 'Hạn', align: 'left' },
  { title: 'Tình trạng', align: 'left' },
  { title: 'Cơ quan, đơn vị', align: 'left' },
];

const unitRow = (unit: DigestUnit) => [
  String(unit.overdue),
  String(unit.longestWorkingDaysLate),
  String(unit.dueSoon),
  String(unit.new),
  String(unit.open),
  unit.unitName,
];

const heading = (title: string) => `${title.toUpperCase()}\n`;

const defined = (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined);

const unitTable = ({ units }: Digest) =>
  units.length === 0
    ? undefined
    : defined([
        heading('Theo cơ quan, đơn vị'),
        plainTable(unitColumns, units.slice(0, unitLimit).map(unitRow)),
        restOf(units.length, unitLimit, 'cơ quan, đơn vị'),
      ]).join('\n');

/** Links are a list below the table: in a column they would break its lines. */
const sectionText = ({ title, cases, limit }: DigestSection, day: string, publicUrl: string) => {
  const shown = cases.slice(0, limit);
  const rows = shown.map((one) => [
    one.code,
    dayInWords(one.dueOn),
    stateOf(one, day),
    one.step === undefined ? one.unitName : `${one.unitName} (${one.step})`,
  ]);
  const links = shown.map(({ code, caseId }) => `${code}: ${caseLink(publicUrl, caseId)}`);
  return defined([
    heading(`${title}: ${cases.length}`),
    plainTable(caseColumns, rows),
    restOf(cases.length, limit, 'hồ sơ'),
    '',
    ...links,
  ]).join('\n');
};

/** The digest as plain text with aligned columns. */
export const digestAsText = (digest: Digest, publicUrl: string): string => {
  const figures = figuresOf(digest).map(([label, count]) => `${label}: ${count}`);
  const parts = [
    `${titleOf(digest)}\n${cutOffOf(digest)}`,
    `${summaryOf(digest)}\n${figures.join(' | ')}`,
    unitTable(digest),
    ...sectionsOf(digest).map((section) => sectionText(section, digest.day, publicUrl)),
    closingLines.join('\n'),
  ];
  return `${defined(parts).join('\n\n')}\n`;
};
