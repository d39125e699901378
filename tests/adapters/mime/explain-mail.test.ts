import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { reportText } from './fixture-mail.ts';

const root = resolve(import.meta.dirname, '../../..');

const explain = async (...files: string[]) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['tools/explain-mail.ts', ...files],
    { cwd: root },
  );
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
};

it('explains each mail on a line of its own, whatever became of the one before', async () => {
  const [missing, empty, report, bounce] = await explain(
    'tests/fixtures/mail/khong-co.eml',
    'tests/fixtures/mail/empty.eml',
    'tests/fixtures/mail/tcvn3.eml',
    'tests/fixtures/mail/bounce-dsn.eml',
  );
  expect(missing).toMatchObject({ disposition: 'unreadable', reason: 'no-such-file' });
  expect(empty).toMatchObject({ disposition: 'unreadable', reason: 'no-visible-content' });
  expect(report).toMatchObject({ disposition: 'report', mailbox: 'vpubnd', text: reportText });
  expect(bounce).toMatchObject({ disposition: 'bounce', reason: 'delivery-status' });
});
