import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

type Conditions = Record<string, Record<string, string | readonly string[]>>;

/** One permission, spelt out: these actions on these resources. There is no helper that grants more. */
export const allow = (
  actions: readonly string[],
  resources: readonly string[],
  conditions: Conditions = {},
) => new PolicyStatement({ actions: [...actions], resources: [...resources], conditions });
