import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/adapters/mime/parse-mail.ts';
import { parseFixture } from './fixture-mail.ts';

const missing = {
  spf: 'MISSING',
  dkim: 'MISSING',
  dmarc: 'MISSING',
  spam: 'MISSING',
  virus: 'MISSING',
};
const received =
  'Received: from x by inbound-smtp.ap-southeast-1.amazonaws.com with SMTP id 1;\r\n';
const rest = 'From: mau@thu.example\r\n\r\nx';

const verdictsOf = async (block: string) =>
  (await parseMail(Buffer.from(`${block}${rest}`))).verdicts;

describe('verdicts', () => {
  it('are those that SES put on top', async () => {
    const mail = await parseFixture('plain-utf8');
    expect(mail.verdicts).toEqual({
      spf: 'PASS',
      dkim: 'PASS',
      dmarc: 'PASS',
      spam: 'PASS',
      virus: 'PASS',
    });
    expect(mail.returnPath).toBe('nguoidan@thu.example');
  });

  it('never come from a block that the sender put below', async () => {
    const mail = await parseFixture('forged-verdicts-below');
    expect(mail.verdicts).toEqual({
      spf: 'FAIL',
      dkim: 'FAIL',
      dmarc: 'FAIL',
      spam: 'FAIL',
      virus: 'GRAY',
    });
    expect(mail.returnPath).toBe('x@khac.example');
  });

  it('are missing, and so is the envelope sender, when SES put no block there', async () => {
    const mail = await parseFixture('forged-verdicts-alone');
    expect(mail.verdicts).toEqual(missing);
    expect(mail).not.toHaveProperty('returnPath');
  });

  it('that SES left out cannot be filled in by the sender', async () => {
    expect((await parseFixture('forged-missing-verdict')).verdicts.virus).toBe('MISSING');
    const above = `X-SES-Spam-Verdict: PASS\r\n${received}X-SES-Virus-Verdict: PASS\r\n`;
    expect(await verdictsOf(above)).toMatchObject({ spam: 'PASS', virus: 'MISSING' });
  });

  it('cannot be changed through the envelope address or the greeting name', async () => {
    expect((await parseFixture('injected-dmarc')).verdicts.dmarc).toBe('FAIL');
  });

  it.each(['(helo=h);dmarc=pass(;', '(helo=h;dmarc=pass";'])(
    'are none when a greeting name has swallowed what SES wrote behind it',
    async (greeting) => {
      const results = `Authentication-Results: amazonses.com; spf=pass ${greeting} dmarc=fail header.from=thu.example\r\n`;
      expect((await verdictsOf(`${results}${received}`)).dmarc).not.toBe('PASS');
    },
  );

  it('about another domain than the one we would answer to prove nothing', async () => {
    const results = (domain: string) =>
      `Authentication-Results: amazonses.com; dmarc=pass header.from=${domain};\r\n`;
    expect((await verdictsOf(`${results('khac.example')}${received}`)).dmarc).toBe('FAIL');
    expect((await verdictsOf(`${results('thu.example')}${received}`)).dmarc).toBe('PASS');
  });

  it('of another server are not believed', async () => {
    const block = `${received}Authentication-Results: mx.khac.example; dmarc=pass; spf=pass\r\n`;
    expect(await verdictsOf(block)).toEqual(missing);
    const similar = `${received}Authentication-Results: amazonses.com.khac.example; dmarc=pass\r\n`;
    expect(await verdictsOf(similar)).toEqual(missing);
  });

  it.each(['two-from-headers', 'two-from-addresses'])('prove no sender of %s', async (name) => {
    expect((await parseFixture(name)).verdicts.dmarc).toBe('FAIL');
  });

  it('keep the difference between no policy, a failure and a check that failed', async () => {
    const results = 'amazonses.com; spf=softfail x; dkim=temperror; dkim=pass; dmarc=none x';
    const block = `${received}X-SES-Spam-Verdict: DISABLED\r\nAuthentication-Results: ${results}\r\n`;
    expect(await verdictsOf(block)).toEqual({
      spf: 'GRAY',
      dkim: 'PASS',
      dmarc: 'GRAY',
      spam: 'DISABLED',
      virus: 'MISSING',
    });
    const broken = `${received}Received-SPF: permerror (x)\r\n`;
    expect((await verdictsOf(broken)).spf).toBe('PROCESSING_FAILED');
  });

  it('know the null sender of a bounce', async () => {
    expect((await parseFixture('bounce-dsn')).returnPath).toBe('');
  });
});
