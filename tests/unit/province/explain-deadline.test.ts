import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const tool = fileURLToPath(new URL('../../../tools/explain-deadline.ts', import.meta.url));
const explain = (...args: string[]) =>
  spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });

describe('explaining a deadline', () => {
  it('prints the rule, its basis, each day and the due day', () => {
    const { stdout, status } = explain('--rule', 'reply10', '--from', '2026-11-20T20:00:00Z');
    expect(status).toBe(0);
    expect(stdout).toContain('Luật Tiếp công dân 2013, Điều 28 khoản 1');
    expect(stdout).toContain('03:00 Thứ Bảy, ngày 21/11/2026');
    expect(stdout).toContain('không tính: Ngày Văn hóa Việt Nam');
    expect(stdout).toContain('hết 24 giờ Thứ Hai, ngày 07/12/2026');
    expect(stdout).toContain('không phải tạm tính');
  });

  it('says when the due day is provisional, and when it was moved', () => {
    expect(explain('--rule', 'discipline45', '--from', '2026-11-23').stdout).toContain('tạm tính:');
    expect(explain('--rule', 'kn_l1', '--from', '2026-01-17').stdout).toMatch(
      /23\/02\/2026 .* hạn chuyển sang ngày này/,
    );
  });

  it('gives a machine the same, as JSON', () => {
    const { stdout } = explain('--rule', 'kn_accept', '--from', '2026-11-20', '--json');
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      rule: { id: 'kn_accept', amount: 7, unit: 'working' },
      dueOn: '2026-12-02',
      endsAt: '2026-12-02T23:59:59+07:00',
      isProvisional: false,
    });
    expect(result.days).toHaveLength(13);
  });

  it('takes the rule as it stood on the day', () => {
    const { stdout } = explain('--rule', 'kn_accept', '--from', '2026-06-30', '--json');
    expect(JSON.parse(stdout).rule).toMatchObject({ amount: 10, unit: 'calendar' });
  });

  it.each([
    ['an unknown rule lists those there are', ['--rule', 'x', '--from', '2026-11-20'], 'reply10'],
    ['a rule not in force', ['--rule', 'kn_dialog', '--from', '2026-01-01'], '2026-07-01'],
    ['a day that does not exist', ['--rule', 'reply10', '--from', '2026-02-30'], '--from'],
    ['an instant without its zone', ['--rule', 'reply10', '--from', '2026-11-20T10:00'], 'múi giờ'],
    ['no instant at all', ['--rule', 'reply10'], 'Cách dùng'],
    ['an option that it does not know', ['--rul', 'reply10'], 'Cách dùng'],
  ])('refuses %s', (_, args, hint) => {
    const { stderr, stdout, status } = explain(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('    at '); // A person gets a sentence, not a stack.
  });
});
