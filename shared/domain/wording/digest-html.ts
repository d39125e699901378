import type { Digest, DigestCase, DigestUnit } from '../digest.ts';
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
import { type Html, html, withWholeCodes } from './html.ts';
import { caseLink } from './links.ts';
import { mailPage, styles } from './mail-page.ts';

/** Padding and alignment stand in attributes, which are shorter than styles: a hundred rows must fit into a mail. */
const line = 'border-bottom:1px solid #d5dbe1';
const alarm = 'color:#b3261e;font-weight:700';

const table = (titles: readonly Html[], rows: readonly Html[]) =>
  html`<table cellpadding="6" style="width:100%;border-collapse:collapse;font-size:14px;line-height:1.4"><tr valign="bottom" style="font-size:12px">${titles}</tr>
${rows}</table>\n`;

const title = (text: string, align: 'left' | 'right') =>
  html`<th align="${align}" style="${line}">${text}</th>`;

const note = (text: string | undefined): readonly Html[] =>
  text === undefined ? [] : [html`<p class="soft" style="${styles.note}">${text}</p>\n`];

/** Cells of a table row instead of boxes that flow: Outlook knows no other columns. */
const figuresTable = (digest: Digest) =>
  html`<table role="presentation" class="box" style="width:100%;border-collapse:separate;background:#f2f5f8;border-radius:8px"><tr>${figuresOf(
    digest,
  ).map(([label, count], index) => {
    const isAlarm = index < 2 && count > 0;
    const figure = `font-size:24px;font-weight:700;line-height:1.2${isAlarm ? ';color:#b3261e' : ''}`;
    return html`<td style="width:20%;padding:10px 2px;text-align:center;vertical-align:top"><div class="${isAlarm ? 'alarm' : ''}" style="${figure}">${count}</div><div class="soft" style="font-size:12px;line-height:1.3;color:#4a5560">${label}</div></td>`;
  })}</tr></table>\n`;

/** A nought steps back, so that the eye finds the others. */
const number = (count: number, isAlarm = false) => {
  if (count === 0) return html`<td class="soft" style="${line};color:#6b7680">0</td>`;
  return isAlarm
    ? html`<td class="alarm" style="${line};${alarm}">${count}</td>`
    : html`<td style="${line}">${count}</td>`;
};

const unitRow = (unit: DigestUnit) =>
  html`<tr valign="top" align="right"><td align="left" style="${line}">${unit.unitName}</td>${number(unit.overdue, true)}${number(unit.longestWorkingDaysLate, true)}${number(unit.dueSoon)}${number(unit.new)}${number(unit.open)}</tr>\n`;

const unitTitles = [
  html`<th align="left" style="${line};width:34%">Cơ quan, đơn vị</th>`,
  ...['Quá hạn', 'Trễ nhất', 'Sắp đến hạn', 'Mới', 'Đang xử lý'].map((text) =>
    title(text, 'right'),
  ),
];

const unitTable = ({ units }: Digest): readonly Html[] =>
  units.length === 0
    ? []
    : [
        html`<h2 style="${styles.heading}">Theo cơ quan, đơn vị</h2>\n`,
        table(unitTitles, units.slice(0, unitLimit).map(unitRow)),
        ...note(restOf(units.length, unitLimit, 'cơ quan, đơn vị')),
      ];

const caseTitles = [title('Hồ sơ', 'left'), title('Hạn', 'left'), title('Tình trạng', 'right')];

/** The step that is late, when it is not the answer itself. */
const owed = ({ step }: DigestCase) => (step === undefined ? html`` : html`<br><i>${step}</i>`);

const caseRow = (one: DigestCase, { isAlarm }: DigestSection, day: string, publicUrl: string) => {
  const state = isAlarm
    ? html`<b class="alarm" style="color:#b3261e">${stateOf(one, day)}</b>`
    : html`${stateOf(one, day)}`;
  return html`<tr valign="top"><td style="${line}"><a style="color:#0b5cad;white-space:nowrap" href="${caseLink(publicUrl, one.caseId)}">${one.code}</a><br>${one.unitName}${owed(one)}</td><td style="${line}">${dayInWords(one.dueOn)}</td><td align="right" style="${line}">${state}</td></tr>\n`;
};

const sectionHtml = (section: DigestSection, day: string, publicUrl: string): readonly Html[] => {
  const { cases, limit } = section;
  return [
    html`<h2 style="${styles.heading}">${section.title}: ${cases.length}</h2>\n`,
    table(
      caseTitles,
      cases.slice(0, limit).map((one) => caseRow(one, section, day, publicUrl)),
    ),
    ...note(restOf(cases.length, limit, 'hồ sơ')),
  ];
};

/** The digest as HTML: tables and inline styles for mail clients, readable at 360 px. */
export const digestAsHtml = (
  digest: Digest,
  { publicUrl, subject }: { readonly publicUrl: string; readonly subject: string },
): string =>
  mailPage({
    language: 'vi',
    title: subject,
    preview: summaryOf(digest),
    body: [
      html`<h1 style="margin:0 0 4px;font-size:21px;line-height:1.3">${titleOf(digest)}</h1>\n`,
      ...note(cutOffOf(digest)),
      html`<p style="${styles.text}">${withWholeCodes(summaryOf(digest))}</p>\n`,
      figuresTable(digest),
      ...unitTable(digest),
      ...sectionsOf(digest).flatMap((section) => sectionHtml(section, digest.day, publicUrl)),
      html`<div style="height:20px"></div>\n`,
      ...closingLines.flatMap(note),
    ],
  });
