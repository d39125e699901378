import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProvince } from '../../shared/adapters/province/load-province.ts';
import { addWorkingDays, instantAt } from '../../shared/domain/calendar.ts';
import { type LocalRun, startLocalRun } from './support/local-run.ts';
import { codeIn, readMail } from './support/read-mail.ts';

const delayed =
  'Kính gửi UBND phường Vũ Ninh, tôi nộp hồ sơ đăng ký khai sinh đã quá hẹn trả kết quả hai tuần, cán bộ tư pháp của phường cứ bảo chờ. Tôi phản ánh để phường xem xét.';

let run: LocalRun;
beforeAll(async () => {
  run = await startLocalRun();
});
afterAll(() => run?.close());

const { calendar } = loadProvince(new URL('../../shared/province/sample/', import.meta.url));

/** The opening of the offices some working days after a term has run out. */
const morningAfter = (dueAt: string, workingDays: number) =>
  instantAt(addWorkingDays(calendar, dueAt.slice(0, 10), workingDays), calendar.officeHours.start);

describe('a report by mail', () => {
  it('is acknowledged, becomes late when nobody handles it, and stands in the digest', async () => {
    await run.sendMail({
      from: 'Nguyễn Văn Ví Dụ <vidu.thu@congdan.example>',
      to: 'vuninh@bacninh.example',
      subject: 'Phản ánh chậm trả hồ sơ',
      text: delayed,
    });
    await run.settle();

    const acknowledgements = run.mailsTo('vidu.thu@congdan.example');
    expect(acknowledgements).toHaveLength(1);
    const acknowledgement = await readMail(acknowledgements[0]);
    const code = codeIn(acknowledgement.subject);
    expect(acknowledgement.text).toContain(code);
    expect(acknowledgement.text).toContain('Phường Vũ Ninh');
    expect(acknowledgement.text.toLowerCase()).not.toContain('đã thụ lý');
    expect(acknowledgement.header('auto-submitted')).toBe('auto-replied');
    expect(acknowledgement.text).not.toContain('khai sinh');

    const [found] = (await run.api.cases('inspector')).filter((one) => one.code === code);
    expect(found).toMatchObject({ unit: '09169', status: 'forwarded', overdue: false });

    const morning = morningAfter(found?.dueAt ?? '', 3);
    await run.api.run('watch-deadlines', morning);
    await run.api.run('send-digest', morning);
    await run.settle();

    const [late] = (await run.api.cases('inspector')).filter((one) => one.code === code);
    expect(late?.overdue).toBe(true);
    expect(run.mailsTo('canbo.vuninh@noibo.bacninh.example').length).toBeGreaterThan(0);
    const digest = await readMail(run.mailsTo('canbo.thanhtra@noibo.bacninh.example').at(-1));
    expect(digest.text).toContain(code);
    expect(digest.html).toContain(code);
    expect(digest.text).toContain('Phường Vũ Ninh');
    expect(digest.attachments.map(({ filename }) => filename)).toEqual([
      expect.stringMatching(/\.xlsx$/),
    ]);
    expect(`${digest.text}${digest.html}`).not.toContain('khai sinh');
  });

  it('with its head accused goes to the body above, and nobody of the unit finds it', async () => {
    await run.sendMail({
      from: 'vidu.nguoidungdau@congdan.example',
      to: 'vocuong@bacninh.example',
      subject: 'ĐƠN TỐ CÁO',
      text: 'Tôi tố cáo ông Chủ tịch UBND phường Võ Cường nhận tiền của doanh nghiệp để bỏ qua vi phạm xây dựng. Đề nghị xác minh, xử lý.',
    });
    await run.settle();
    const { subject } = await readMail(run.mailsTo('vidu.nguoidungdau@congdan.example')[0]);
    const code = codeIn(subject);

    const [seen] = (await run.api.cases('inspector')).filter((one) => one.code === code);
    expect(seen?.unit).not.toBe('09190');
    for (const user of ['officer@09190', 'head@09190']) {
      expect((await run.api.cases(user)).map((one) => one.code)).not.toContain(code);
      await expect(run.api.open(user, seen?.id ?? '')).rejects.toThrow('404');
    }
  });

  it('to two mailboxes is one case with one acknowledgement and both recipients', async () => {
    await run.sendMail({
      from: 'vidu.hainoi@congdan.example',
      to: ['sotp@bacninh.example', 'tuson@bacninh.example'],
      subject: 'Kiến nghị niêm yết thủ tục',
      text: 'Kiến nghị Sở Tư pháp niêm yết công khai thành phần hồ sơ tại nơi tiếp nhận.',
    });
    await run.settle();
    const mails = run.mailsTo('vidu.hainoi@congdan.example');
    expect(mails).toHaveLength(1);
    const code = codeIn((await readMail(mails[0])).subject);
    const matching = (await run.api.cases('inspector')).filter((one) => one.code === code);
    expect(matching).toHaveLength(1);
    const opened = await run.api.open('inspector', matching[0]?.id ?? '');
    expect([...opened.recipients].sort()).toEqual(['09367', 'sotp']);
  });

  it('from a machine is counted and never answered', async () => {
    const before = (await run.api.cases('inspector')).length;
    await run.sendMail({
      from: 'vidu.maytudong@congdan.example',
      to: 'sonv@bacninh.example',
      subject: 'Tự động trả lời: vắng mặt',
      text: 'Tôi đi vắng.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    await run.settle();
    expect(run.mailsTo('vidu.maytudong@congdan.example')).toEqual([]);
    expect(await run.api.cases('inspector')).toHaveLength(before);
  });

  it('from a sender that nobody vouches for is filed and not answered', async () => {
    await run.sendMail({
      from: 'vidu.giamao@congdan.example',
      to: 'phuloang@bacninh.example, tiendu@bacninh.example',
      subject: 'Phản ánh',
      text: 'Cán bộ xã Tiên Du hách dịch với người dân đến làm thủ tục.',
      headers: { 'X-Local-Verdicts': 'dmarc=fail spf=fail dkim=fail' },
    });
    await run.settle();
    expect(run.mailsTo('vidu.giamao@congdan.example')).toEqual([]);
  });

  it('to an address that is not in the directory waits for intake', async () => {
    await run.sendMail({
      from: 'vidu.khongten@congdan.example',
      to: 'khong-co-hop-thu-nay@bacninh.example',
      subject: 'Phản ánh',
      text: 'Cán bộ xã Tiên Du hách dịch với người dân đến làm thủ tục.',
    });
    await run.settle();
    const mails = run.mailsTo('vidu.khongten@congdan.example');
    expect(mails).toHaveLength(1);
    const code = codeIn((await readMail(mails[0])).subject);
    const [waiting] = (await run.api.cases('intake')).filter((one) => one.code === code);
    expect(waiting?.status).toBe('awaiting-triage');
  });
});

describe('a mail as large as the door lets in', () => {
  it('of nearly 40 MB is filed and acknowledged in one gigabyte of memory', async () => {
    await run.sendMail({
      from: 'vidu.thulon@congdan.example',
      to: 'soxd@bacninh.example',
      subject: 'Phản ánh kèm ảnh công trình',
      text: 'Sở Xây dựng trễ hẹn trả kết quả cấp phép của tôi một tháng, ảnh chụp giấy hẹn kèm theo.',
      attachments: [{ filename: 'giay-hen.bin', content: Buffer.alloc(28 * 1024 * 1024, 7) }],
    });
    await run.settle();
    const mails = run.mailsTo('vidu.thulon@congdan.example');
    expect(mails).toHaveLength(1);
    const code = codeIn((await readMail(mails[0])).subject);
    const [listed] = (await run.api.cases('inspector')).filter((one) => one.code === code);
    const opened = await run.api.open('inspector', listed?.id ?? '');
    expect(opened.messages[0]?.attachments).toEqual([
      { type: 'application/octet-stream', size: 28 * 1024 * 1024 },
    ]);
  });
});

describe('a report on the web', () => {
  const body = {
    unit: '09193',
    text: 'Xã Yên Phong trễ hẹn trả hồ sơ của tôi đã mười ngày, không ai giải thích.',
  };

  it('gets a code and a key, is tracked with both, handled, answered and closed', async () => {
    const receipt = await (await post('/v1/reports', body)).json();
    expect(receipt).toMatchObject({ code: expect.stringMatching(/^BN-/), unit: '09193' });
    expect(receipt.dueAt > receipt.receivedAt).toBe(true);

    const track = (key: string, code = receipt.code) =>
      fetch(`${run.base}/v1/reports/${code}`, { headers: { authorization: `Receipt ${key}` } });
    expect((await track(receipt.receiptKey)).status).toBe(200);
    const wrongKey = await track('A'.repeat(32));
    const unknownCode = await track(receipt.receiptKey, 'BN-2222-2222-2');
    expect([wrongKey.status, await wrongKey.text()]).toEqual([
      unknownCode.status,
      await unknownCode.text(),
    ]);
    expect(wrongKey.status).toBe(404);

    await run.settle();
    const [listed] = (await run.api.cases('officer@09193')).filter(
      (one) => one.code === receipt.code,
    );
    const id = listed?.id ?? '';
    await expect(
      run.api.command('officer@09193', id, 'answer', { text: 'Sớm quá' }),
    ).rejects.toThrow('409');
    await run.api.command('officer@09193', id, 'confirm-receipt');
    await run.api.command('officer@09193', id, 'answer', {
      text: 'Đã trả kết quả.',
      finding: 'founded',
    });
    const closed = await run.api.command('officer@09193', id, 'close');
    expect(closed.status).toBe('closed');
    const tracked = await (await track(receipt.receiptKey)).json();
    expect(tracked.status).toBe('closed');
    expect(tracked.answers).toEqual([{ at: expect.any(String), text: 'Đã trả kết quả.' }]);
    expect(tracked.timeline.map((one: { event: string }) => one.event)).toEqual([
      'received',
      'receipt-confirmed',
      'answered',
      'closed',
    ]);
  });

  it('sent twice with the same idempotency key is one case with the same receipt', async () => {
    const headers = { 'idempotency-key': 'khoa-lap-lai-0001' };
    const first = await (await post('/v1/reports', body, headers)).json();
    const second = await (await post('/v1/reports', body, headers)).json();
    expect(second).toEqual(first);
  });

  it('becomes late and stands in the digest like one by mail', async () => {
    const { code, dueAt } = await (await post('/v1/reports', body)).json();
    const morning = morningAfter(dueAt, 4);
    await run.api.run('watch-deadlines', morning);
    await run.api.run('send-digest', morning);
    await run.settle();
    const digest = await readMail(run.mailsTo('canbo.thanhtra@noibo.bacninh.example').at(-1));
    expect(digest.text).toContain(code);
  });

  it.each([
    [{ text: ' ' }, 'text'],
    [{ ...body, truongLa: 1 }, 'truongLa'],
    [{ ...body, unit: 'khong-co' }, 'unit'],
    [{ ...body, contact: { email: 'không phải thư' } }, 'contact.email'],
    [{ ...body, text: 'dài '.repeat(6000) }, 'text'],
  ])('with a mistake is refused by the name of the field', async (mistaken, field) => {
    const response = await post('/v1/reports', mistaken);
    expect(response.status).toBe(400);
    expect((await response.json()).field).toBe(field);
  });

  it('that is not JSON, or names a field in words, is refused without a word of it', async () => {
    for (const text of ['{"text": "bí mật', '{"text":"Nội dung","bí mật của tôi":1}']) {
      const response = await fetch(`${run.base}/v1/reports`, { method: 'POST', body: text });
      expect(response.status).toBe(400);
      const answer = await response.text();
      expect(answer).not.toContain('bí mật');
    }
    expect(run.cloud.lines().join('\n')).not.toMatch(/bí mật|truongLa/);
  });

  it('can be written in the form without any script', async () => {
    const page = await (await fetch(`${run.base}/`)).text();
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const form = new URLSearchParams({ token, unit: '09193', text: body.text });
    const send = () => fetch(`${run.base}/`, { method: 'POST', body: form });
    const receipt = await (await send()).text();
    const code = codeIn(receipt);
    expect(code).toMatch(/^BN-/);
    expect(codeIn(await (await send()).text())).toBe(code);
    expect(page).not.toMatch(/<script/i);
  });
});

describe('staff', () => {
  it('without a token see nothing', async () => {
    expect((await fetch(`${run.base}/v1/cases`)).status).toBe(401);
  });

  it.each(['admin', 'custodian'])('%s may list no case', async (user) => {
    expect(await run.api.cases(user)).toEqual([]);
  });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${run.base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
