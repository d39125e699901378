import { Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { MailboxRules } from '../../infra/constructs/mailbox-rules.ts';
import { checkProvince } from '../../shared/adapters/province/check-province.ts';
import { mailboxName } from '../../shared/domain/unit.ts';
import { ofType } from './synthesized.ts';
import { throwawayApp } from './throwaway-app.ts';

const { directory } = checkProvince('shared/province/sample');
const rules = ofType('AWS::SES::ReceiptRule');

describe('receipt rules', () => {
  it('store the mails to each mailbox under a prefix of its own, so that the key says who was written to', () => {
    const listed = rules.slice(0, -1).map(({ Properties: { Rule } }) => ({
      recipients: Rule.Recipients,
      prefix: Rule.Actions[0].S3Action.ObjectKeyPrefix,
    }));
    const expected = directory.units.map((unit) => ({
      recipients: [unit.mailbox],
      prefix: `mail/${mailboxName(unit)}/`,
    }));
    expect(listed).toEqual(expected);
  });

  it('end with one that stores every mail to the domain', () => {
    const last = rules.at(-1)?.Properties.Rule;
    expect(last.Recipients).toEqual([directory.mailDomain]);
    expect(last.Actions[0].S3Action.ObjectKeyPrefix).toBe('unlisted/');
  });

  it('are tried in the order of the directory', () => {
    const after = rules.map(({ Properties }) => Properties.After?.Ref);
    expect(after).toEqual([undefined, ...rules.slice(0, -1).map(({ id }) => id)]);
  });

  it('scan each mail, do nothing but store it, and tell no topic about it', () => {
    for (const { Properties } of rules) {
      expect(Properties.Rule).toMatchObject({ Enabled: true, ScanEnabled: true });
      expect(Properties.Rule.Actions).toHaveLength(1);
      expect(Object.keys(Properties.Rule.Actions[0].S3Action)).toEqual([
        'BucketName',
        'ObjectKeyPrefix',
      ]);
    }
  });

  it('are refused when there are more mailboxes than SES takes', () => {
    const mailboxes = Array.from({ length: 200 }, (_, index) => `unit${index}@tinh.example`);
    const stack = new Stack(throwawayApp(), 'Stack');
    const names = { ruleSetName: 'rules', bucketName: 'mails', mailDomain: 'tinh.example' };
    expect(() => new MailboxRules(stack, 'Rules', { ...names, mailboxes })).toThrow(
      'SES takes 199',
    );
  });
});
