import * as z from 'zod';
import type { Template } from '../template/template.ts';

const ruleProperties = z.object({
  RuleSetName: z.string(),
  After: z.string().optional(),
  Rule: z.object({
    Enabled: z.boolean().default(true),
    Recipients: z.array(z.string()).default([]),
    Actions: z
      .array(
        z.object({
          S3Action: z
            .object({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') })
            .optional(),
          StopAction: z.object({}).optional(),
        }),
      )
      .default([]),
  }),
});

export interface ReceiptRule {
  /** What `Ref` gives for it, and `After` names. */
  readonly id: string;
  readonly after: string | undefined;
  readonly recipients: readonly string[];
  readonly stores: readonly { readonly bucket: string; readonly prefix: string }[];
  readonly isLast: boolean;
}

/** Rules in the order in which SES runs them: each follows the one that its `After` names. */
const inOrder = (rules: readonly ReceiptRule[]) => {
  const followers = new Map(rules.map((rule) => [rule.after, rule]));
  const ordered: ReceiptRule[] = [];
  for (let rule = followers.get(undefined); rule; rule = followers.get(rule.id)) {
    if (ordered.includes(rule)) break;
    ordered.push(rule);
  }
  return ordered.length === rules.length ? ordered : rules;
};

/** The template's receipt rules that are enabled and store mail. */
export const readReceiptRules = (template: Template): readonly ReceiptRule[] => {
  const rules = template.ofType('AWS::SES::ReceiptRule').map((resource) => {
    const { Rule, After } = ruleProperties.parse(resource.properties);
    const rule = {
      id: resource.id,
      after: After,
      recipients: Rule.Recipients.map((recipient) => recipient.toLowerCase()),
      stores: Rule.Actions.flatMap(({ S3Action }) =>
        S3Action ? [{ bucket: S3Action.BucketName, prefix: S3Action.ObjectKeyPrefix }] : [],
      ),
      isLast: Rule.Actions.some(({ StopAction }) => StopAction !== undefined),
    };
    return { rule, isEnabled: Rule.Enabled };
  });
  const ordered = inOrder(rules.map(({ rule }) => rule));
  return ordered.filter((rule) => rules.some((one) => one.rule === rule && one.isEnabled));
};

/** SES ignores case and a `+label` when it compares addresses with a rule's recipients. */
const plainMailbox = (address: string) => address.toLowerCase().replace(/\+[^@]*(?=@)/, '');

const fits = (recipient: string, address: string) => {
  const mailbox = plainMailbox(address);
  const domain = mailbox.slice(mailbox.lastIndexOf('@') + 1);
  if (recipient.includes('@')) return recipient === mailbox || recipient === address.toLowerCase();
  return recipient.startsWith('.') ? domain.endsWith(recipient) : domain === recipient;
};

/** The first of the addresses that a rule takes; a rule without recipients takes all. */
export const recipientFor = ({ recipients }: ReceiptRule, addresses: readonly string[]) =>
  recipients.length === 0
    ? addresses[0]
    : addresses.find((address) => recipients.some((recipient) => fits(recipient, address)));

export interface Delivery {
  readonly bucket: string;
  readonly prefix: string;
  readonly recipient: string;
}

/** Where one mail to these addresses is stored: once for each rule that takes it. */
export const deliveriesOf = (rules: readonly ReceiptRule[], addresses: readonly string[]) => {
  const deliveries: Delivery[] = [];
  for (const rule of rules) {
    const recipient = recipientFor(rule, addresses);
    if (recipient === undefined) continue;
    deliveries.push(...rule.stores.map((store) => ({ ...store, recipient })));
    if (rule.isLast) break;
  }
  return deliveries;
};
