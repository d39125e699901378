import { describe, expect, it } from 'vitest';
import { signReport } from '../../../shared/use-cases/sign-report.ts';
import { submitReport } from '../../../shared/use-cases/submit-report.ts';
import { aMonday, aParsedMail } from '../../support/builders.ts';
import { filed, onlyCaseIn } from '../../support/filed-mail.ts';
import { plainKeyedHash } from '../../support/in-memory-seal.ts';
import { aWorld } from '../../support/in-memory-world.ts';

/** Tells what it was given, and that it was given a key. */
const echo = (text: string, key: string) => `${key.length > 40} ${text}`;
const failing = () => {
  throw new Error('out of memory');
};

describe('a report', () => {
  it('by mail is signed with its words as they were read, before anything is masked', async () => {
    const text = 'Tôi là Nguyễn Thị Thử Nghiệm, tôi nộp hồ sơ ba lần.';
    const around = await filed({ sign: echo, parsed: aParsedMail({ text }) });
    expect(onlyCaseIn(around).signature).toBe(`true ${text}`);
    expect(JSON.stringify([...around.table.messages])).not.toContain('Thử Nghiệm');
  });

  it('on the web is signed as well', async () => {
    const { deps, table } = aWorld({ sign: echo });
    const report = { text: 'Tôi nộp hồ sơ ba lần.', unit: 'sotp' };
    await submitReport(deps, report, { at: aMonday, route: [] });
    const [state] = table.cases.values();
    expect(state?.signature).toBe('true Tôi nộp hồ sơ ba lần.');
  });

  it('that cannot be signed is filed all the same', async () => {
    const around = await filed({ sign: failing });
    expect(around.result.outcome).toBe('filed');
    expect(onlyCaseIn(around).signature).toBeUndefined();
  });

  it('is tried again as a whole when the key cannot be had', async () => {
    const unavailable = Object.assign(new Error('kms'), { kind: 'unavailable' });
    const keyedHash = { hash: () => Promise.reject(unavailable) };
    await expect(signReport({ keyedHash, sign: echo }, 'x')).rejects.toBe(unavailable);
  });

  it('too short to be signed has no signature, not an empty one', async () => {
    const signed = await signReport({ keyedHash: plainKeyedHash, sign: () => undefined }, 'x');
    expect(signed).toEqual({});
  });
});
