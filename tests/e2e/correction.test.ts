import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDateOf } from '../../shared/domain/calendar.ts';
import { type LocalRun, startLocalRun } from './support/local-run.ts';
import { codeIn, readMail } from './support/read-mail.ts';

const sender = 'chong.giay@congdan.example';
const words = `Tôi là Lường Thị Giả Tưởng, số điện thoại 0912 345 678, ở thôn Bịa Đặt.
Tôi nộp hồ sơ xin cấp phép xây dựng từ tháng 6. Phòng chuyên môn trả lại bốn lần, mỗi lần đòi thêm một thứ giấy mới, không ghi phiếu. Đến nay đã quá hẹn ba tháng. Đề nghị xem xét lại.`;

let run: LocalRun;
let id: string;

const authorizationOf = async (user: string) => {
  const response = await fetch(`${run.base}/_local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  return `Bearer ${(await response.json()).token}`;
};

const ask = async (user: string, path: string) =>
  fetch(`${run.base}${path}`, { headers: { authorization: await authorizationOf(user) } });

const today = () => localDateOf(new Date().toISOString());
/** The run may go past midnight. */
const firstDay = today();

const exported = async () => {
  const [from, to] = [firstDay.slice(0, 7), today().slice(0, 7)];
  const flags = ['--from', from, '--to', to, '--local', run.base];
  const tool = new URL('../../tools/export-labels.ts', import.meta.url).pathname;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [tool, ...flags]);
  const lines = stdout.split('\n').filter(Boolean);
  return {
    lines: lines.map((line) => JSON.parse(line)),
    text: stdout,
    summary: JSON.parse(stderr),
  };
};

const figures = async (user: string) =>
  ask(user, `/v1/figures/classification?from=${firstDay}&to=${today()}`);

let judgement = {
  intent: 'complaint',
  acts: ['them_giay_to', 'keo_dai'],
  units: ['soxd'],
  headIsMeant: false,
  isUrgent: false,
};

beforeAll(async () => {
  run = await startLocalRun();
  await run.sendMail({
    from: sender,
    to: 'bantcd@bacninh.example',
    subject: 'Kêu cứu',
    text: words,
  });
  await run.settle();
  const code = codeIn((await readMail(run.mailsTo(sender)[0])).subject);
  const found = (await run.api.cases('inspector')).find((one) => one.code === code);
  if (!found) throw new Error(`no case ${code}`);
  id = found.id;
  const { isUrgent } = await run.api.open('intake', id);
  judgement = { ...judgement, isUrgent: !isUrgent }; // Whatever the machine says, this is no confirmation.
}, 180_000);
afterAll(() => run?.close());

describe('what an intake officer corrects', () => {
  it('stands on the case, beside what the machine had said, and in its journal', async () => {
    const before = await (await ask('intake', `/v1/cases/${id}`)).json();
    await run.api.command('intake', id, 'correct', { ...judgement, mayLearn: true });
    const after = await (await ask('intake', `/v1/cases/${id}`)).json();
    expect(after).toMatchObject({
      intent: 'complaint',
      acts: judgement.acts,
      accused: ['soxd'],
      machine: { intent: before.intent, acts: before.acts, accused: before.accused },
      mayLearn: true,
      version: before.version + 1,
    });
    const { type, data } = after.journal.at(-1);
    expect(type).toBe('corrected');
    expect(data).toMatchObject({
      urgentFrom: before.isUrgent,
      urgentTo: !before.isUrgent,
      mayLearn: true,
    });
  });

  it('is exported as training data, with nothing of the sender, the case or the officer', async () => {
    const { lines, text, summary } = await exported();
    expect(summary).toMatchObject({ exported: 1, 'no-text': 0 });
    expect(lines).toMatchObject([
      {
        kinds: ['collected'],
        intent: 'complaint',
        acts: judgement.acts,
        units: ['soxd'],
        head: false,
      },
    ]);
    expect(lines[0].body).toContain('trả lại bốn lần');
    for (const canary of ['Giả Tưởng', '345 678', sender, id, 'intake', 'Cán bộ tiếp nhận']) {
      expect(text).not.toContain(canary);
    }
  });

  it('is counted for the inspectorate and the Chairman, and for nobody else', async () => {
    for (const user of ['inspector', 'chairman', 'admin']) {
      const { total, units } = await (await figures(user)).json();
      expect(total).toMatchObject({ filed: 1, corrected: 1, confirmed: 0, byField: { urgent: 1 } });
      expect(units).toHaveLength(1);
    }
    for (const user of ['intake', 'officer', 'custodian']) {
      expect((await figures(user)).status).toBe(403);
    }
  });

  it('is refused with an unknown act, by the name of the field', async () => {
    const headers = {
      'content-type': 'application/json',
      authorization: await authorizationOf('inspector'),
    };
    const body = JSON.stringify({ ...judgement, acts: ['khong_co'] });
    const path = `${run.base}/v1/cases/${id}/correct`;
    const response = await fetch(path, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'unknown-act', field: 'acts' });
  });

  it('is learned from no longer once the inspector withdraws it', async () => {
    await run.api.command('inspector', id, 'correct', judgement);
    expect((await exported()).lines).toEqual([]);
  });

  it('takes the case from an accused intake, whose head is meant', async () => {
    const accusing = { ...judgement, units: ['bantcd'], headIsMeant: true };
    const moved = await run.api.command('inspector', id, 'correct', accusing);
    expect(moved.unit).not.toBe('bantcd');
    expect((await ask('intake', `/v1/cases/${id}`)).status).toBe(404);
    const { total } = await (await figures('inspector')).json();
    expect(total.byField.head + total.byField.units).toBeGreaterThan(0);
  });
});
