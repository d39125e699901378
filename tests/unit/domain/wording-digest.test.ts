import { describe, expect, it } from 'vitest';
import type { Digest, DigestCase } from '../../../shared/domain/digest.ts';
import { renderDigest } from '../../../shared/domain/wording/digest.ts';
import { plainTable } from '../../../shared/domain/wording/plain-table.ts';

const publicUrl = 'https://minhbach.example';

const aLine = (number: number, given: Partial<DigestCase> = {}): DigestCase => ({
  caseId: `case-${number}`,
  code: `BN-2222-${String(number).padStart(4, '0')}-X`,
  unit: 'caua',
  unitName: 'Sở Cầu Á',
  status: 'forwarded',
  receivedAt: '2026-12-01T02:00:00Z',
  dueOn: '2026-12-16',
  isOverdue: true,
  workingDaysLate: 3,
  isPastRedLine: false,
  isNew: false,
  isDueSoon: false,
  ...given,
});

const aDigest = (given: Partial<Digest> = {}): Digest => ({
  day: '2026-12-21',
  cutOff: '2026-12-21T07:30:00+07:00',
  totals: { open: 0, new: 0, dueSoon: 0, overdue: 0, pastRedLine: 0 },
  units: [],
  open: [],
  overdue: [],
  dueSoon: [],
  new: [],
  ...given,
});

const aUnit = (number: number, unitName = `Phường Mẫu ${number}`) => ({
  unit: `u${number}`,
  unitName,
  open: 4,
  new: 1,
  dueSoon: 1,
  overdue: 2,
  longestWorkingDaysLate: 9,
});

describe('the digest mail', () => {
  const late = [aLine(1, { workingDaysLate: 9, isPastRedLine: true }), aLine(2)];
  const soon = [
    aLine(3, { isOverdue: false, workingDaysLate: 0, isDueSoon: true, dueOn: '2026-12-21' }),
  ];
  const fresh = [
    aLine(4, { isOverdue: false, workingDaysLate: 0, isNew: true, dueOn: '2027-01-05' }),
  ];
  const mail = renderDigest(
    aDigest({
      totals: { open: 4, new: 1, dueSoon: 1, overdue: 2, pastRedLine: 1 },
      units: [aUnit(1, 'Sở Cầu Á')],
      open: [...late, ...soon, ...fresh],
      overdue: late,
      dueSoon: soon,
      new: fresh,
    }),
    { publicUrl },
  );

  it('has the figures in its subject', () => {
    expect(mail.subject).toBe('Bản tin ngày 21/12/2026: 1 mới, 1 sắp đến hạn, 2 quá hạn');
  });

  it('says first what matters most, and up to when it counts', () => {
    for (const form of [mail.text, mail.html]) {
      expect(form).toContain('Số liệu tính đến 07:30 ngày 21/12/2026');
      expect(form.replace(/<[^>]+>/g, '')).toContain(
        '2 hồ sơ quá hạn; lâu nhất là BN-2222-0001-X của Sở Cầu Á, trễ 9 ngày làm việc.',
      );
    }
  });

  it('lists the overdue before the due soon before the new, each with its link, in both forms', () => {
    for (const form of [mail.text, mail.html]) {
      const links = [...form.matchAll(/https:\/\/minhbach\.example\/ho-so\/(case-\d)/g)];
      expect(links.map(([, id]) => id)).toEqual(['case-1', 'case-2', 'case-3', 'case-4']);
    }
    expect(mail.text).toMatch(/QUÁ HẠN[\s\S]*SẮP ĐẾN HẠN[\s\S]*MỚI TIẾP NHẬN/);
    expect(mail.text).toContain('trễ 9 ngày, quá 45 ngày');
  });

  it('fetches nothing from outside and runs nothing', () => {
    expect(mail.html).not.toMatch(/<(script|img|link|iframe|form)|src=|url\(|@import/i);
  });
});

it('reads well when there is nothing to report', () => {
  const { subject, text, html } = renderDigest(aDigest(), { publicUrl });

  expect(subject).toBe('Bản tin ngày 21/12/2026: 0 mới, 0 sắp đến hạn, 0 quá hạn');
  expect(text).toContain('Không có hồ sơ nào đang xử lý.');
  expect(html).toContain('Không có hồ sơ nào đang xử lý.');
  expect(text).not.toContain('THEO CƠ QUAN');
});

it('says so when cases are open and none is late', () => {
  const totals = { open: 3, new: 0, dueSoon: 0, overdue: 0, pastRedLine: 0 };

  expect(renderDigest(aDigest({ totals }), { publicUrl }).text).toContain(
    'Không có hồ sơ nào quá hạn.',
  );
});

it('lists what is past 45 days though its present step is in time', () => {
  const line = aLine(5, {
    isOverdue: false,
    workingDaysLate: 0,
    isPastRedLine: true,
    dueOn: '2027-01-05',
  });

  const { text } = renderDigest(aDigest({ open: [line] }), { publicUrl });

  expect(text).toContain('QUÁ 45 NGÀY, BƯỚC HIỆN TẠI CÒN TRONG HẠN: 1');
});

it('stays below what Gmail shows of a mail, and says how much more the Excel file has', () => {
  const lines = Array.from({ length: 1000 }, (_, number) =>
    aLine(number, {
      caseId: '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000',
      unitName: 'Trung tâm Mẫu có tên thật là dài',
    }),
  );
  const units = Array.from({ length: 126 }, (_, number) => aUnit(number));

  const { html, text } = renderDigest(
    aDigest({ units, open: lines, overdue: lines, dueSoon: lines, new: lines }),
    { publicUrl },
  );

  expect(Buffer.byteLength(html)).toBeLessThan(102_000);
  expect(text).toMatch(/còn \d+ hồ sơ trong tệp Excel/);
  expect(text).toMatch(/còn \d+ cơ quan, đơn vị trong tệp Excel/);
  expect(html).toMatch(/còn \d+ hồ sơ trong tệp Excel/);
});

it('shows markup in the name of a body as text', () => {
  const { html } = renderDigest(aDigest({ units: [aUnit(1, '<img src=x onerror=alert(1)>')] }), {
    publicUrl,
  });

  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toContain('<img');
});

it('aligns columns by signs, also for names in decomposed Unicode', () => {
  const columns = [
    { title: 'Tên', align: 'left' },
    { title: 'Số', align: 'right' },
  ] as const;

  expect(
    plainTable(columns, [
      ['Sở Á', '7'],
      ['Sở Ô'.normalize('NFD'), '12'],
    ]).normalize('NFC'),
  ).toBe('Tên   Số\n----  --\nSở Á   7\nSở Ô  12');
});
