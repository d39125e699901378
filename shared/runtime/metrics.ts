import { Metrics } from '@aws-lambda-powertools/metrics';

/** Counts of outcomes, as CloudWatch metrics in the log stream. No dimension ever carries more than a stable word. */
export const metrics = new Metrics();
