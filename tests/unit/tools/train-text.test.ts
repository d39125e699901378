import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const tool = fileURLToPath(new URL('../../../tools/train-text.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'train-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

const praise = ['rất hài lòng với cửa hàng', 'giao nhanh, đóng gói đẹp', 'chất lượng tuyệt vời'];
const blame = ['giao hàng quá chậm', 'sản phẩm hỏng, đòi lại tiền', 'nhân viên trả lời khó chịu'];
const endings = ['', ' nhé', ' ạ', ', sẽ nhớ mãi', ', kể cho bạn bè nghe'];

const set = endings.flatMap((ending) => [
  ...praise.map((comment) => ({ comment: comment + ending, kind: 'praise' })),
  ...blame.map((comment) => ({ comment: comment + ending, kind: 'blame' })),
]);

const write = (name: string, lines: readonly unknown[]) => {
  const file = join(folder, name);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(file, `${text.join('\n')}\n`);
  return file;
};

const files = {
  train: write('train.jsonl', set.slice(0, 18)),
  dev: write('dev.jsonl', set.slice(18, 24)),
  test: write('test.jsonl', set.slice(24)),
};

const flags = { ...files, text: 'comment', label: 'kind' };

const run = (given: Readonly<Record<string, string>>) => {
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool, ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

const stable = (stdout: string) => {
  const { trainingSeconds: _, accented, stripped, ...rest } = JSON.parse(stdout);
  const figures = [accented, stripped].map(({ accuracy, macroF1 }) => ({ accuracy, macroF1 }));
  return { ...rest, figures };
};

describe('the bench on any single-label set', () => {
  it('prints one line with what was promised', () => {
    const { stdout, stderr, status } = run(flags);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const number = expect.any(Number);
    const measured = { accuracy: number, macroF1: number, microsecondsPerMessage: number };
    expect(JSON.parse(stdout)).toMatchObject({
      labels: ['blame', 'praise'],
      texts: { train: 18, dev: 6, test: 6 },
      trainingSeconds: number,
      modelBytes: number,
      accented: measured,
      stripped: measured,
    });
  });

  it('learns a set that can be learned, and says the same each time', () => {
    const [one, other] = [run(flags), run(flags)].map(({ stdout }) => stable(stdout));
    expect(one).toEqual(other);
    expect(one?.figures).toEqual([
      { accuracy: 1, macroF1: 1 },
      { accuracy: 1, macroF1: 1 },
    ]);
  });

  it('takes numbers and truth values for labels, and leaves empty lines out', () => {
    const numbered = set.map(({ comment, kind }) => ({ comment, kind: kind === 'praise' ? 1 : 0 }));
    const train = write('numbered.jsonl', ['', ...numbered, '', '']);
    const { stdout } = run({ ...flags, train, dev: train, test: train });
    expect(JSON.parse(stdout)).toMatchObject({ labels: ['0', '1'], texts: { train: set.length } });
  });
});

describe('a line that cannot be read', () => {
  const secret = 'bí mật của người gửi';
  const good = { comment: 'giao nhanh', kind: 'praise' };

  it.each([
    ['the text', { kind: 'praise', note: secret }, 'no text in "comment"'],
    ['the label', { comment: secret }, 'no label in "kind"'],
    ['a text of words', { comment: 5, kind: secret }, 'no text in "comment"'],
    ['a label that is one', { comment: secret, kind: [secret] }, 'no label in "kind"'],
    ['an object', `{"comment": "${secret}`, 'not a JSON object'],
    ['a line of its own', `["${secret}"]`, 'comment'],
  ])(
    'is refused with file, line and field when %s is missing, and never quoted',
    (_, line, said) => {
      const train = write('bad.jsonl', [good, good, line]);
      const { stdout, stderr, status } = run({ ...flags, train });
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain(`${train}, line 3`);
      expect(stderr).toContain(said);
      expect(stderr).not.toContain(secret);
      expect(stderr).not.toContain('    at ');
    },
  );

  it.each(['train', 'dev', 'test', 'text', 'label'])(
    'nor is anything done without --%s',
    (flag) => {
      const given = Object.fromEntries(Object.entries(flags).filter(([name]) => name !== flag));
      const { stdout, stderr, status } = run(given);
      expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
      expect(stderr).toContain(`--${flag} is missing`);
    },
  );
});
