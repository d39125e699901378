import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { type LocalRun, startLocalRun } from './support/local-run.ts';
import { codeIn, readMail } from './support/read-mail.ts';

const petition = (who: string) => `Kính gửi quý cơ quan, tôi là ${who}, người dân khu Niềm Xá Giả.
Trạm trộn bê tông của công ty Hòa Giả đặt sát khu dân cư chạy suốt đêm từ 22 giờ đến 4 giờ sáng. Bụi xi măng phủ trắng mái tôn, trẻ con ho, người già mất ngủ. Chúng tôi gọi đường dây nóng của phường chín lần từ tháng 6; lần nào người trực cũng bảo ghi nhận. Hai cán bộ môi trường của phường đến, đứng ngoài cổng mười phút, nhận của bảo vệ một túi giấy rồi về, không đo bụi, không đo tiếng ồn. Đề nghị đo bụi, đo ồn ban đêm có dân chứng kiến và trả lời vì sao trạm không phép vẫn chạy ba tháng.`;

const otherMatter =
  'Tôi nộp hồ sơ đăng ký khai sinh cho cháu tại bộ phận một cửa phường Vũ Ninh, quá hẹn hai tuần, cán bộ tư pháp cứ bảo chờ người ký về mà không hẹn lại ngày nào.';

const accusing = (who: string) =>
  `Tôi là ${who}. Tôi tố cáo ông Chủ tịch UBND phường Võ Cường nhận tiền của doanh nghiệp xây dựng để bỏ qua ba công trình sai phép trên phố Ảo Mộng. Ngày 4/9 tôi tận mắt thấy phong bì trao ở quán nước cạnh trụ sở, có hai người cùng chứng kiến và sẵn sàng làm chứng. Đề nghị xác minh, xử lý.`;

let run: LocalRun;

/** Sends a mail and gives the id of the case that it became. */
const mail = async (from: string, to: string, text: string) => {
  await run.sendMail({ from, to, subject: 'Đơn phản ánh', text });
  await run.settle();
  const code = codeIn((await readMail(run.mailsTo(from)[0])).subject);
  return caseWith(code);
};

const caseWith = async (code: string) => {
  const [found] = (await run.api.cases('inspector')).filter((one) => one.code === code);
  if (!found) throw new Error(`no case ${code}`);
  return found;
};

const ask = async (user: string, path: string) => {
  const token = await fetch(`${run.base}/_local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const authorization = `Bearer ${(await token.json()).token}`;
  return fetch(`${run.base}${path}`, { headers: { authorization } });
};

const similarTo = async (user: string, id: string) =>
  (await (await ask(user, `/v1/cases/${id}`)).json()).similar;

beforeAll(async () => {
  run = await startLocalRun();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: run.cloud.endpoints.DYNAMODB,
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
}, 180_000);
afterAll(() => run?.close());

describe('one petition that two people send to two mailboxes', () => {
  let first: Awaited<ReturnType<typeof mail>>;
  let second: Awaited<ReturnType<typeof mail>>;
  let other: Awaited<ReturnType<typeof mail>>;
  beforeAll(async () => {
    first = await mail(
      'nguoi.mot@congdan.example',
      'kinhbac@bacninh.example',
      petition('Lò Thị Giả Một'),
    );
    other = await mail('nguoi.ba@congdan.example', 'vuninh@bacninh.example', otherMatter);
    const changed = petition('Ma Văn Giả Hai').replace('chín lần', 'mười một lần');
    const stripped = changed.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
    second = await mail('nguoi.hai@congdan.example', 'sonnmt@bacninh.example', stripped);
  }, 120_000);

  it('stays two cases, each of which shows the other and to whom it was sent', async () => {
    expect(first.id).not.toBe(second.id);
    expect(await similarTo('inspector', first.id)).toMatchObject([
      { id: second.id, code: second.code, relation: 'same-petition', recipients: ['sonnmt'] },
    ]);
    const [shown] = await similarTo('inspector', second.id);
    expect(shown).toMatchObject({ id: first.id, code: first.code, relation: 'same-petition' });
    expect(shown.recipients).toHaveLength(1);
    expect(shown.recipients).not.toContain('sonnmt');
  });

  it('is read side by side, redacted', async () => {
    const response = await ask('inspector', `/v1/cases/${first.id}/similar/${second.id}`);
    const { relation, cases } = await response.json();
    expect(relation).toBe('same-petition');
    expect(cases.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id]);
    expect(cases[0].messages[0].text).toContain('Trạm trộn bê tông');
    expect(cases[1].messages[0].text).toContain('Tram tron be tong');
    expect(JSON.stringify(cases)).not.toContain('Lò Thị Giả Một');
  });

  it('is not linked to another matter', async () => {
    expect(await similarTo('inspector', other.id)).toEqual([]);
    const response = await ask('inspector', `/v1/cases/${first.id}/similar/${other.id}`);
    expect(response.status).toBe(404);
  });

  it('leaves no entry in the journal of either', async () => {
    for (const { id } of [first, second]) {
      const { journal } = await (await ask('inspector', `/v1/cases/${id}`)).json();
      expect(journal.map(({ type }: { type: string }) => type)).toEqual(['received']);
    }
  });
});

/** Intake reads it and finds that the head is not meant. */
const handTo = async (unit: string, code: string) => {
  const { id, status } = await caseWith(code);
  if (status !== 'awaiting-triage') return;
  await run.api.command('inspector', id, 'forward', { unit, headIsNotMeant: true });
};

describe('a copy that is kept from a unit', () => {
  it('does not exist for its people, neither in a list nor by its id', async () => {
    const text = accusing('Lù Văn Giả Năm').replace('ông Chủ tịch UBND', 'cán bộ địa chính');
    const open = await mail('nguoi.nam@congdan.example', 'vocuong@bacninh.example', text);
    const kept = await mail(
      'nguoi.sau@congdan.example',
      'vocuong@bacninh.example',
      accusing('Sùng Thị Giả Sáu'),
    );
    expect((await similarTo('inspector', open.id)).map(({ id }: { id: string }) => id)).toEqual([
      kept.id,
    ]);
    await handTo('09190', open.code);
    expect((await caseWith(open.code)).unit).toBe('09190');
    expect(await similarTo('officer@09190', open.id)).toEqual([]);
    const [hidden, missing] = await Promise.all([
      ask('officer@09190', `/v1/cases/${open.id}/similar/${kept.id}`),
      ask('officer@09190', `/v1/cases/${open.id}/similar/khong-co`),
    ]);
    expect(hidden.status).toBe(404);
    expect(await hidden.text()).toBe(await missing.text());
  });
});

describe('what a text looks like to the machine', () => {
  const storedSecrets = async () => {
    const { client } = openTable('');
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    const pages = await Promise.all(
      TableNames.map((TableName) => client.send(new ScanCommand({ TableName }))),
    );
    const items = pages.flatMap(({ Items = [] }) => Items);
    return items.flatMap(({ signature, pk }) => [
      ...(typeof signature === 'string' ? [signature.slice(0, 100)] : []),
      ...(String(pk).startsWith('BAND#') ? [String(pk).split('#').at(-1) ?? ''] : []),
    ]);
  };

  it('stands in the table, and in no log line, queue message or answer to staff', async () => {
    const secrets = [...new Set(await storedSecrets())];
    expect(secrets.length).toBeGreaterThan(32);
    const opened = await Promise.all(
      (await run.api.cases('inspector')).map(async ({ id }) =>
        (await ask('inspector', `/v1/cases/${id}`)).text(),
      ),
    );
    const listed = await (await ask('inspector', '/v1/cases')).text();
    const sinks = [...run.cloud.lines(), ...run.cloud.messages(), ...opened, listed].join('\n');
    expect(sinks).not.toContain('"signature"');
    expect(secrets.filter((secret) => sinks.includes(secret))).toEqual([]);
  });
});
