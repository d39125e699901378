import { Stack, Validations } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** Accepts one finding of the AwsSolutions rules on one construct, with the reason that makes it right here. */
export const acknowledge = (construct: IConstruct, finding: string, reason: string) =>
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${finding}`, reason });

const reason =
  'Objects get their keys at run time: the prefix is the narrowest name that S3 has for them.';

/** Accepts permissions on the objects under a prefix, one finding for each prefix. */
export const acknowledgePrefixes = (role: IConstruct, permissions: readonly PolicyStatement[]) => {
  const resources = permissions.flatMap((permission) => permission.resources);
  for (const prefix of resources.filter((resource) => resource.endsWith('/*'))) {
    // The rules write the account, which is not known at synthesis, in this way.
    const written = prefix.replaceAll(Stack.of(role).account, '<AWS::AccountId>');
    acknowledge(role, `IAM5[Resource::${written}]`, reason);
  }
};
