import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { Operations } from './operations.ts';

/** Neither client address nor user agent, and the route instead of the path: the path may hold a tracking code. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    routeKey: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
  }),
);

export interface HttpRoutesProps {
  /** For example `GET /v1/cases/{id}`. */
  readonly routes: readonly `${'GET' | 'POST'} /${string}`[];
  readonly worker: LambdaFunction;
  /** Who may come in; or, spelt out, why everyone may. */
  readonly admits: IHttpRouteAuthorizer | { readonly everyoneBecause: string };
}

/** The HTTP front: closed to other sites' scripts, limited in rate, logged without anything about the caller. */
export class PublicApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, operations: Operations) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: operations.prefix, createDefaultStage: false });
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/${operations.prefix}-http`,
      retention: operations.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: accessLogFormat,
      },
    });
    new ImpactAlarm(this, 'Failing', {
      operations,
      name: 'http-failing',
      impact: 'Citizens and officers see an error page instead of the form, a receipt or a case.',
      metric: this.api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 3,
    });
  }

  addRoutes({ routes, worker, admits }: HttpRoutesProps) {
    const integration = new HttpLambdaIntegration(`${worker.node.id}Integration`, worker.handler);
    const isOpen = 'everyoneBecause' in admits;
    for (const route of routes) {
      const [method, path = '/'] = route.split(' ');
      const added = this.api.addRoutes({
        path,
        methods: [method === 'POST' ? HttpMethod.POST : HttpMethod.GET],
        integration,
        authorizer: isOpen ? new HttpNoneAuthorizer() : admits,
      });
      if (isOpen) for (const one of added) acknowledge(one, 'APIG4', admits.everyoneBecause);
    }
  }
}
