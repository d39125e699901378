import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

export interface MailboxRulesProps {
  readonly ruleSetName: string;
  /** The official addresses, `<local part>@<mail domain>`. */
  readonly mailboxes: readonly string[];
  readonly mailDomain: string;
  readonly bucketName: string;
}

/** SES takes this many rules in a set (SES quotas, "receipt rules per receipt rule set"). */
const maxRules = 200;

/**
 * What SES does with a mail: one rule for each mailbox, each with a prefix of its own, so that the key says which mailbox
 * was written to even for a blind copy; and a last rule that stores every mail to the domain, so that none is refused.
 */
export class MailboxRules extends Construct {
  #last: CfnReceiptRule | undefined;

  constructor(scope: Construct, id: string, props: MailboxRulesProps) {
    super(scope, id);
    const { mailboxes, mailDomain } = props;
    if (mailboxes.length >= maxRules) {
      throw new Error(
        `${mailboxes.length} mailboxes, but SES takes ${maxRules - 1} and a last rule`,
      );
    }
    const ruleSet = new CfnReceiptRuleSet(this, 'Set', { ruleSetName: props.ruleSetName });
    for (const mailbox of mailboxes) {
      const name = mailbox.slice(0, mailbox.indexOf('@'));
      this.addRule(ruleSet, props, { name, recipient: mailbox, prefix: `mail/${name}/` });
    }
    this.addRule(ruleSet, props, { name: '_unlisted', recipient: mailDomain, prefix: 'unlisted/' });
  }

  private addRule(
    ruleSet: CfnReceiptRuleSet,
    { bucketName }: MailboxRulesProps,
    { name, recipient, prefix }: { name: string; recipient: string; prefix: string },
  ) {
    this.#last = new CfnReceiptRule(this, `Rule-${name}`, {
      ruleSetName: ruleSet.ref,
      ...(this.#last && { after: this.#last.ref }),
      rule: {
        name,
        enabled: true,
        scanEnabled: true,
        // Not required: a mail server without TLS would have its citizens' reports refused.
        tlsPolicy: 'Optional',
        recipients: [recipient],
        actions: [{ s3Action: { bucketName, objectKeyPrefix: prefix } }],
      },
    });
  }
}
