import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/adapters/mime/parse-mail.ts';
import { decideMail } from '../../../shared/domain/automatic-mail.ts';

// Mails of other projects: test material beside the project, never copied into it.
const corpora = resolve(import.meta.dirname, '../../../../shared/corpora');
const isThere = existsSync(corpora);
const note = isThere ? '' : ' (skipped: ../shared/corpora is not there)';

const filesIn = (folder: string) =>
  readdirSync(join(corpora, folder))
    .filter((file) => !file.startsWith('COPYING') && !file.startsWith('LICENSE'))
    .map((file) => join(corpora, folder, file));

const decide = async (file: string) => {
  const mail = await parseMail(readFileSync(file));
  return { file, mail, ...decideMail(mail, { mailDomain: 'bacninh.example' }) };
};

const decideAll = (folder: string) => Promise.all(filesIn(folder).map(decide));

describe.skipIf(!isThere)(`mails that no one here wrote${note}`, () => {
  it('are recognised as bounces or automatic answers, all 333 of them', async () => {
    const decisions = await decideAll('bounces');
    const missed = decisions.filter(({ kind }) => kind !== 'bounce' && kind !== 'automatic');
    expect(missed.map(({ file, kind }) => `${file}: ${kind}`)).toEqual([]);
    expect(decisions).toHaveLength(333);
  });

  it('are read with their texts and files when they follow the RFCs', async () => {
    const decisions = await decideAll('mime/rfc');
    expect(decisions.map(({ kind }) => kind)).toEqual(decisions.map(() => 'report'));
    const isEmpty = decisions.filter(
      ({ mail }) => mail.text === '' && mail.attachments.length === 0,
    );
    expect(isEmpty.map(({ file }) => file)).toEqual([]);
  });

  it('are filed with what could be read when they are broken', async () => {
    const decisions = await decideAll('mime/malformed');
    const unreadable = decisions.filter(({ kind }) => kind === 'unreadable');
    expect(decisions.every(({ kind }) => kind === 'report' || kind === 'unreadable')).toBe(true);
    expect(unreadable.map(({ file }) => file.slice(-7))).toEqual(['000.eml', '007.eml']);
  });

  it('are never swallowed when a person answered by hand', async () => {
    const decisions = await decideAll('replies/emails');
    expect(decisions.filter(({ mail }) => mail.unreadableReason === 'parser-failed')).toEqual([]);
    expect(decisions.filter(({ kind }) => kind === 'bounce' || kind === 'loop')).toEqual([]);
  });
});
