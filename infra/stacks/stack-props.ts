import type { StackProps } from 'aws-cdk-lib';
import type { Stage } from '../stages.ts';

/** A region but no account: the same assembly is right for whichever account deploys it, and synthesis asks nobody. */
export const stackProps = (stage: Stage, area: string, description: string): StackProps => ({
  stackName: `minh-bach-${stage.name}-${area}`,
  description,
  env: { region: stage.region },
  terminationProtection: stage.isProtected,
  tags: { project: 'minh-bach', stage: stage.name },
});
