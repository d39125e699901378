import { join } from 'node:path';
import * as z from 'zod';
import { localCredentials, localRegion } from '../credentials.ts';
import type { LocalResource, Template } from '../template/template.ts';

/** A function as the template describes it, ready to run here. */
export interface FunctionSpec {
  /** What people call it: its folder under `functions/`. */
  readonly name: string;
  readonly arn: string;
  readonly file: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Endpoints of the engines, by the name the SDK gives the service in `AWS_ENDPOINT_URL_*`. */
export type Endpoints = Readonly<Record<'DYNAMODB' | 'KMS' | 'S3' | 'SES' | 'SNS' | 'SQS', string>>;

const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
});

/** Powertools' service name is the folder of the function; the template's own name is the fallback. */
const nameOf = ({ name }: LocalResource, variables: Record<string, string>) =>
  variables.POWERTOOLS_SERVICE_NAME ?? name;

const lambdaVariables = (name: string, memoryMb: number, folder: string, handler: string) => ({
  AWS_REGION: localRegion,
  AWS_DEFAULT_REGION: localRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_SESSION_TOKEN: localCredentials.sessionToken,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  LAMBDA_TASK_ROOT: folder,
  _HANDLER: handler,
  TZ: ':UTC',
  // Nothing on this machine may lend the functions other credentials or another region.
  AWS_CONFIG_FILE: join(folder, 'no-such-config'),
  AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-such-credentials'),
  AWS_EC2_METADATA_DISABLED: 'true',
});

const endpointVariables = (endpoints: Endpoints) => ({
  // A service without an engine must fail here, not be called on the Internet. Port 9 is "discard".
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  ...Object.fromEntries(
    Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url]),
  ),
});

/** Reads one `AWS::Lambda::Function`. @throws Error when its code is not a bundled asset of the assembly. */
export const functionSpec = (
  resource: LocalResource,
  template: Template,
  endpoints: Endpoints,
  overrides: (name: string) => Readonly<Record<string, string>>,
): FunctionSpec => {
  const { Code, Handler, MemorySize, Timeout, Environment } = functionProperties.parse(
    resource.properties,
  );
  const folder = template.assetFolder(Code.S3Key);
  if (!folder) throw new Error(`The code of ${resource.name} is not an asset of this assembly`);
  const [module = 'index', handler = 'handler'] = Handler.split('.');
  const variables = Environment?.Variables ?? {};
  const name = nameOf(resource, variables);
  return {
    name,
    arn: resource.arn,
    file: join(folder, `${module}.mjs`),
    handler,
    memoryMb: MemorySize,
    timeoutSeconds: Timeout,
    environment: {
      ...lambdaVariables(name, MemorySize, folder, Handler),
      ...endpointVariables(endpoints),
      ...variables,
      ...overrides(name),
    },
  };
};
