import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { CommonEnv } from '../../shared/runtime/config.ts';
import type { FunctionName } from '../stages.ts';
import { acknowledge, acknowledgePrefixes } from './acknowledge.ts';
import { allow } from './allow.ts';
import { bundle } from './bundle.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import type { Operations } from './operations.ts';

/** Where the functions' own counts are. */
export const metricsNamespace = 'MinhBach';

export interface LambdaFunctionProps {
  readonly operations: Operations;
  /** The folder under `functions/`. */
  readonly name: FunctionName;
  /** Its own variables; callers write `{...} satisfies <Name>Env`, so that a forgotten one fails compilation. */
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Everything it may do besides writing its own log and trace. */
  readonly permissions: readonly PolicyStatement[];
  /** What people lose while it fails or crawls. */
  readonly impact: string;
  readonly provinceFolder: string;
  /** Where an event goes whose asynchronous run failed three times. */
  readonly parking?: IQueue;
}

/** One function of the product: bundled, with a role of its own, a log that ends, a trace, and two alarms. */
export class LambdaFunction extends Construct {
  readonly handler: Lambda;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    const { operations, name, parking } = props;
    const functionName = `${operations.prefix}-${name}`;
    this.timeout = Duration.seconds(props.timeoutSeconds);
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: operations.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY, // A log is for finding faults; the record is the table's journal.
    });
    this.handler = new Lambda(this, 'Function', {
      functionName,
      code: bundle(this, props),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: this.timeout,
      role: this.createRole(logGroup, props.permissions),
      logGroup,
      tracing: Tracing.ACTIVE,
      environment: { ...props.environment, ...commonEnv(name) },
      ...(parking && { deadLetterQueue: parking }),
    });
    this.watch(props);
  }

  private createRole(logGroup: LogGroup, permissions: readonly PolicyStatement[]) {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]));
    for (const permission of permissions) role.addToPolicy(permission);
    acknowledge(
      role,
      'IAM5[Resource::*]',
      'X-Ray has no resources: its two write actions take only "*".',
    );
    acknowledgePrefixes(role, permissions);
    return role;
  }

  private watch({ operations, name, impact }: LambdaFunctionProps) {
    new ImpactAlarm(this, 'Errors', {
      operations,
      name: `${name}-errors`,
      impact,
      metric: this.handler.metricErrors(),
      threshold: 1,
    });
    new ImpactAlarm(this, 'Slow', {
      operations,
      name: `${name}-slow`,
      impact,
      // An hour: with fewer runs the slowest of a hundred is only the one cold start.
      metric: this.handler.metricDuration({ statistic: 'p99', period: Duration.hours(1) }),
      threshold: operations.latencyBudgetMs[name],
    });
  }
}

/** What every function is given, as `CommonEnv` says. */
const commonEnv = (name: FunctionName) =>
  ({
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_LOG_LEVEL: 'INFO',
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
  }) satisfies CommonEnv;
