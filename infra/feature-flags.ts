import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/** How the CDK behaves for a new project, but for what other choices here rest on. */
export const featureFlags: Readonly<Record<string, unknown>> = {
  ...recommended,
  // Deleting the storage while other stacks lean on it must fail, not succeed.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};
