import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAcknowledgement } from '../../../shared/domain/wording/acknowledgement.ts';
import { renderAnswer } from '../../../shared/domain/wording/answer.ts';
import { renderReminder } from '../../../shared/domain/wording/reminder.ts';

const publicUrl = 'https://minhbach.example/';
const received = {
  kind: 'acknowledgement',
  code: 'BN-7K3M-Q9XH-T',
  unit: 'caua',
  channel: 'email',
  receivedAt: '2026-12-21T17:05:00Z',
  dueOn: '2027-01-05',
  isAwaitingTriage: false,
  language: 'vi',
} as const;
const reminder = {
  kind: 'reminder',
  code: 'BN-7K3M-Q9XH-T',
  caseId: 'case-1',
  unit: 'caua',
  step: 'late-3',
  rule: 'reply10',
  dueOn: '2026-12-16',
  workingDaysLate: 3,
} as const;
const answer = {
  kind: 'answer',
  code: 'BN-7K3M-Q9XH-T',
  unit: 'caua',
  text: 'Xin trả lời.',
} as const;

/** What a reader of the HTML sees. */
const visible = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe('the acknowledgement', () => {
  const mail = renderAcknowledgement(received, 'Sở Cầu Á', { publicUrl });

  it('names the code, the body, the moment in Viet Nam, the last day and where to look, in both forms', () => {
    expect(mail.subject).toBe('[BN-7K3M-Q9XH-T] Đã nhận được phản ánh của Ông/Bà');
    for (const form of [mail.text, visible(mail.html)]) {
      expect(form).toContain('BN-7K3M-Q9XH-T');
      expect(form).toContain('Sở Cầu Á');
      expect(form).toContain('00:05 ngày 22/12/2026');
      expect(form).toContain('hết ngày 05/01/2027');
    }
    const link = 'https://minhbach.example/tra-cuu?ma=BN-7K3M-Q9XH-T';
    expect(mail.text).toContain(link);
    expect(mail.html).toContain(`href="${link}"`);
  });

  it('says that it is automatic, only confirms receipt, keeps the identity secret, and how to add something', () => {
    expect(mail.text).toContain('thư tự động');
    expect(mail.text).toContain(
      'chỉ xác nhận đã nhận được thông tin, không phải là thông báo thụ lý',
    );
    expect(mail.text).toContain('được giữ bí mật');
    expect(mail.text).toContain('giữ nguyên mã [BN-7K3M-Q9XH-T] trong tiêu đề');
  });

  it('never says that a report was formally accepted', () => {
    for (const isAwaitingTriage of [true, false]) {
      const { text, html } = renderAcknowledgement({ ...received, isAwaitingTriage }, 'Sở Cầu Á', {
        publicUrl,
      });
      expect(`${text}${html}`).not.toMatch(/(đã|được) thụ lý/i);
    }
  });

  it('gives the receipt key a line of its own and puts it into no link', () => {
    const receiptKey = 'KHOAMAUKHOAMAUKHOAMAUKHOAMAU2345';
    const { text, html } = renderAcknowledgement(received, 'Sở Cầu Á', { publicUrl, receiptKey });

    expect(text).toContain(`- Khóa tra cứu: ${receiptKey}\n`);
    expect(html).toContain(receiptKey);
    expect([...html.matchAll(/href="([^"]*)"/g)].join()).not.toContain(receiptKey);
    expect(text).not.toMatch(new RegExp(`https?:\\S*${receiptKey}`));
    expect(mail.text).not.toContain('Khóa tra cứu');
  });

  it('says that a person is deciding when nobody handles it yet', () => {
    const { text } = renderAcknowledgement({ ...received, isAwaitingTriage: true }, 'Ban Mẫu', {
      publicUrl,
    });

    expect(text).toContain('đang xem nội dung để xác định cơ quan có trách nhiệm xử lý');
    expect(text).not.toContain('Cơ quan xử lý:');
  });

  it('speaks English to those who chose it, with a date nobody can misread', () => {
    const english = renderAcknowledgement({ ...received, language: 'en' }, 'Sở Cầu Á', {
      publicUrl,
    });

    expect(english.subject).toBe('[BN-7K3M-Q9XH-T] We have received your report');
    expect(english.text).toContain('00:05 on 22 December 2026 (Viet Nam time)');
    expect(english.text).toContain('by the end of 5 January 2027');
    expect(english.text).toContain('not formal acceptance');
    expect(english.html).toContain('<html lang="en">');
  });
});

describe('a reminder', () => {
  it('says how late the case is, since when, and links to it', () => {
    const { subject, text, html } = renderReminder(reminder, 'Sở Cầu Á', {
      publicUrl,
      term: 'Trả lời lần đầu',
    });

    expect(subject).toBe('[BN-7K3M-Q9XH-T] QUÁ HẠN 3 ngày làm việc');
    expect(text).toContain('Hạn: hết ngày 16/12/2026');
    expect(text).toContain('Việc đến hạn: Trả lời lần đầu');
    expect(html).toContain('href="https://minhbach.example/ho-so/case-1"');
  });

  it.each([
    ['due-soon', -2, 'Sắp đến hạn 16/12/2026', 'còn 2 ngày làm việc'],
    ['due-today', 0, 'Đến hạn hôm nay', 'trong hôm nay'],
    ['late-1', 1, 'QUÁ HẠN 1 ngày làm việc', 'quá hạn 1 ngày làm việc'],
    ['red-line', 0, 'QUÁ 45 NGÀY chưa xử lý', 'Nghị định số 154/2026/NĐ-CP'],
    ['a rung the province added', 9, 'QUÁ HẠN 9 ngày làm việc', 'quá hạn 9 ngày làm việc'],
  ])('on the rung %s (%i days late) is headed "%s…"', (step, workingDaysLate, subject, said) => {
    const mail = renderReminder({ ...reminder, step, workingDaysLate }, 'Sở Cầu Á', { publicUrl });

    expect(mail.subject).toBe(`[BN-7K3M-Q9XH-T] ${subject}`);
    expect(mail.text).toContain(said);
  });
});

describe('an answer', () => {
  it.each([
    ['founded', 'được kết luận: đúng.'],
    ['partly-founded', 'được kết luận: đúng một phần.'],
    ['unfounded', 'được kết luận: không có cơ sở.'],
  ] as const)('says what was found: %s', (finding, said) => {
    expect(renderAnswer({ ...answer, finding }, 'Sở Cầu Á', { publicUrl }).text).toContain(said);
  });

  it('judges nothing when the officer did not', () => {
    expect(renderAnswer(answer, 'Sở Cầu Á', { publicUrl }).text).not.toContain('kết luận');
  });

  it("keeps the officer's words and lines, and shows markup in them as text", () => {
    const text = 'Dòng một & <b>đậm</b>\r\nDòng hai <script>alert(1)</script>';

    const mail = renderAnswer({ ...answer, text }, 'Sở Cầu Á', { publicUrl });

    expect(mail.text).toContain('Dòng một & <b>đậm</b>\nDòng hai <script>alert(1)</script>');
    expect(mail.html).toContain('Dòng một &amp; &lt;b&gt;đậm&lt;/b&gt;<br>Dòng hai &lt;script&gt;');
    expect(mail.html).not.toContain('<script');
  });

  it('has no markup but its own, whatever the officer writes', () => {
    const tagsOf = (html: string) =>
      html.match(/<\/?[a-z][^>]*>/gi)?.filter((tag) => !/br|span/.test(tag));
    const ordinary = tagsOf(renderAnswer(answer, 'Sở Cầu Á', { publicUrl }).html);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(tagsOf(renderAnswer({ ...answer, text }, 'Sở Cầu Á', { publicUrl }).html)).toEqual(
          ordinary,
        );
      }),
    );
  });

  it('drops signs that turn the reading direction or hide text', () => {
    const { text, html } = renderAnswer({ ...answer, text: 'a\u202eb\u0000c\u2066d' }, 'Sở Cầu Á', {
      publicUrl,
    });

    expect(text).toContain('abcd');
    expect(html).toContain('abcd');
  });
});

it('fetches nothing from outside and runs nothing in any letter', () => {
  const letters = [
    renderAcknowledgement(received, 'Sở Cầu Á', { publicUrl }),
    renderReminder(reminder, 'Sở Cầu Á', { publicUrl }),
    renderAnswer(answer, 'Sở Cầu Á', { publicUrl }),
  ];
  for (const { html } of letters)
    expect(html).not.toMatch(/<(script|img|link|iframe|form)|src=|url\(|@import/i);
});
