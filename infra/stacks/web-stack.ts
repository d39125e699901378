import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { HandleCasesEnv } from '../../functions/handle-cases/config.ts';
import type { ServeSiteEnv } from '../../functions/serve-site/config.ts';
import type { SubmitReportEnv } from '../../functions/submit-report/config.ts';
import { LambdaFunction } from '../constructs/lambda-function.ts';
import type { Operations } from '../constructs/operations.ts';
import { PublicApi } from '../constructs/public-api.ts';
import { StaffSignIn } from '../constructs/staff-sign-in.ts';
import type { Stage } from '../stages.ts';
import { sealingAccess, sealingEnv } from './sealing-access.ts';
import { stackProps } from './stack-props.ts';
import type { StorageStack } from './storage-stack.ts';

export interface WebStackProps {
  readonly stage: Stage;
  readonly operations: Operations;
  readonly storage: StorageStack;
}

const forCitizens = {
  everyoneBecause: 'Citizens report and look up without an account; a receipt key opens a report.',
};

/** The public site and API, and the staff API behind its sign-on. */
export class WebStack extends Stack {
  readonly #front: PublicApi;

  constructor(scope: Construct, props: WebStackProps) {
    super(
      scope,
      'Web',
      stackProps(props.stage, 'web', 'Minh Bach: public site, public API, staff API'),
    );
    this.#front = new PublicApi(this, 'Http', props.operations);
    new CfnOutput(this, 'ApiUrl', { value: this.#front.api.apiEndpoint });
    this.submitReport(props);
    this.serveSite(props);
    this.handleCases(props);
  }

  private submitReport(props: WebStackProps) {
    this.#front.addRoutes({
      routes: ['POST /v1/reports', 'GET /v1/reports/{code}', 'GET /v1/directory'],
      worker: new LambdaFunction(this, 'SubmitReport', {
        ...this.publicFunction(props),
        name: 'submit-report',
        impact:
          'Citizens cannot report through the web interface, or look up what became of a report.',
        environment: this.publicEnv(props) satisfies SubmitReportEnv,
      }),
      admits: forCitizens,
    });
  }

  private serveSite(props: WebStackProps) {
    this.#front.addRoutes({
      routes: [
        'GET /',
        'POST /',
        'GET /tra-cuu',
        'POST /tra-cuu',
        'GET /ho-so/{id}',
        'GET /assets/{file}',
      ],
      worker: new LambdaFunction(this, 'ServeSite', {
        ...this.publicFunction(props),
        name: 'serve-site',
        impact: 'Citizens cannot open the form or look up their report.',
        environment: this.publicEnv(props) satisfies ServeSiteEnv,
      }),
      admits: forCitizens,
    });
  }

  private handleCases({ stage, operations, storage: { cases } }: WebStackProps) {
    const worker = new LambdaFunction(this, 'HandleCases', {
      operations,
      name: 'handle-cases',
      provinceFolder: stage.provinceFolder,
      memoryMb: 512,
      timeoutSeconds: 10,
      impact: 'Officers cannot open, answer or close cases while the clocks go on.',
      environment: { TABLE_NAME: cases.table.tableName } satisfies HandleCasesEnv,
      permissions: [
        ...cases.access(['GetItem', 'PutItem', 'Query'], ['byUnit', 'byDue']),
        cases.deleteAccess('LEARNED#'), // What must no longer be learned from.
      ],
    });
    this.#front.addRoutes({
      routes: [
        'GET /v1/cases',
        'GET /v1/cases/{id}',
        'GET /v1/cases/{id}/similar/{otherId}',
        'POST /v1/cases/{id}/{command}',
        'GET /v1/figures/classification',
      ],
      worker,
      admits: new StaffSignIn(this, 'SignIn', stage).authorizer,
    });
  }

  /** What the two public functions share: they file and look up, and can open nothing. */
  private publicFunction({ stage, operations, storage }: WebStackProps) {
    return {
      operations,
      provinceFolder: stage.provinceFolder,
      memoryMb: 512,
      timeoutSeconds: 10,
      permissions: [
        // UpdateItem: the count of acknowledgements to an address.
        ...storage.cases.access(['GetItem', 'PutItem', 'UpdateItem', 'Query']),
        ...sealingAccess(storage.keys),
      ],
    };
  }

  private publicEnv({ storage: { cases, keys } }: WebStackProps) {
    return { TABLE_NAME: cases.table.tableName, ...sealingEnv(keys) };
  }
}
