import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import { describeError } from '../../../shared/runtime/describe-error.ts';
import {
  type Answer,
  type ScriptedService,
  startScriptedService,
} from '../../support/scripted-service.ts';
import { aMail, confidential, deliveryTo } from './a-delivery.ts';

let ses: ScriptedService;
afterEach(() => ses?.close());

/** As SES words a refusal: its message quotes whom the mail was for, here all of the mail besides. */
const refusal = (code: string) => `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
  <Error>
    <Type>Sender</Type>
    <Code>${code}</Code>
    <Message>Email address is not verified: ${confidential.to}, ${confidential.subject}, nội dung kín.</Message>
  </Error>
  <RequestId>0192f0c1-aaaa-bbbb-cccc-000000000000</RequestId>
</ErrorResponse>`;

const answering =
  (status: number, body: string, type = 'text/xml'): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

const refusing = (status: number, code: string) => answering(status, refusal(code));

const cut: Answer = (_, response) => {
  response.destroy();
};

const cutInside: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '900' });
  response.write('<SendRawEmailResponse>', () => response.destroy());
};

const silent: Answer = () => {};

const silentInside: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '900' });
  response.write('<SendRawEmailResponse>');
};

/** The failure of one delivery to an SES that answers so, after a look at what it shows and how often SES was asked. */
const failure = async (answer: Answer) => {
  ses = await startScriptedService(answer);
  const deliver = deliveryTo(ses.endpoint, 300);
  const error: unknown = await deliver(aMail()).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError))
    throw new Error('was delivered, or failed with a foreign error');
  const shown = JSON.stringify([error.message, error.field, error.details, describeError(error)]);
  for (const secret of [confidential.to, 'nguoi.gui.kin', 'kín', 'BN-7K3M', 'Kính gửi'])
    expect(shown).not.toContain(secret);
  expect(ses.requests(), 'attempts').toHaveLength(1);
  return error;
};

describe('a mail that SES surely did not take', () => {
  it.each([
    [400, 'MessageRejected', 'MessageRejected'],
    [400, 'Throttling', 'Throttling'],
    [400, 'AccountSendingPausedException', 'AccountSendingPausedException'],
    [400, 'ConfigurationSetDoesNotExist', 'ConfigurationSetDoesNotExistException'],
    [400, 'MailFromDomainNotVerifiedException', 'MailFromDomainNotVerifiedException'],
    [403, 'AccessDenied', 'AccessDenied'],
  ])('because of %i %s may be tried again, under that name', async (status, code, field) => {
    expect(await failure(refusing(status, code))).toMatchObject({
      kind: 'unavailable',
      code: 'not-now',
      field,
    });
  });

  it('because something before SES refused it is the same, whatever it says', async () => {
    const page = `<html><body>403 Forbidden: ${confidential.to}</body></html>`;
    expect(await failure(answering(403, page, 'text/html'))).toMatchObject({
      kind: 'unavailable',
      code: 'not-now',
    });
  });
});

describe('a mail of which nobody knows whether SES took it', () => {
  it.each([
    ['SES is unavailable', refusing(503, 'ServiceUnavailable')],
    ['SES failed inside', refusing(500, 'InternalFailure')],
    ['a balancer gave up on SES', answering(504, '<html>Gateway Timeout</html>', 'text/html')],
    ['the connection was cut', cut],
    ['the connection was cut inside the answer', cutInside],
    ['SES says nothing', silent],
    ['SES says nothing more', silentInside],
    ['SES took it and speaks another language', answering(200, `{"to":"${confidential.to}"`)],
  ])('since %s is never given back at once', async (_, answer) => {
    expect(await failure(answer)).toMatchObject({ kind: 'unavailable', code: 'outcome-unknown' });
  });

  it('since nobody listens where SES should be is the same', async () => {
    const gone = await startScriptedService(silent);
    await gone.close();

    await expect(deliveryTo(gone.endpoint)(aMail())).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'outcome-unknown',
    });
  });
});
