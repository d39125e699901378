import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from '../stages.ts';
import { metricsNamespace } from './lambda-function.ts';

/** A count that a function itself takes: for what goes wrong in a run that succeeds as a whole. */
export const outcomeMetric = (service: FunctionName, metricName: string, period: Duration) =>
  new Metric({
    namespace: metricsNamespace,
    metricName,
    dimensionsMap: { service },
    statistic: 'Sum',
    period,
  });
