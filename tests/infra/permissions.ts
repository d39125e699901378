import { runSimulation } from '@cloud-copilot/iam-simulate';
import { account, resolved } from './resolved.ts';
import { functionNamed, type Json, ofType, type Resource } from './synthesized.ts';

const principal = `arn:aws:iam::${account}:role/under-test`;

/** Every statement that a role has, inline or attached, with its references followed. */
export const statementsOf = (role: Resource): Json[] => {
  const attached = ofType('AWS::IAM::Policy').filter(
    ({ stack, Properties }) =>
      stack === role.stack && Properties.Roles.some(({ Ref }: Json) => Ref === role.id),
  );
  const documents = [
    ...attached.map(({ Properties }) => Properties.PolicyDocument),
    ...(role.Properties.Policies ?? []).map(({ PolicyDocument }: Json) => PolicyDocument),
  ];
  return documents.flatMap((document) => resolved(role.stack, document.Statement));
};

export const roleOf = (functionName: string) => {
  const { stack, Properties } = functionNamed(functionName);
  const [id] = Properties.Role['Fn::GetAtt'];
  const role = ofType('AWS::IAM::Role').find((one) => one.stack === stack && one.id === id);
  if (!role) throw new Error(`No role ${id}`);
  return role;
};

export const keyNamed = (name: 'Storage' | 'Mail' | 'Identity' | 'Relay' | 'Hash') => {
  const key = ofType('AWS::KMS::Key').find(({ id }) => id.startsWith(`Keys${name}`));
  if (!key) throw new Error(`No key ${name}`);
  return { arn: resolved('Storage', { 'Fn::GetAtt': [key.id, 'Arn'] }), ...key };
};

export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context?: Record<string, string | string[]>;
  /** The policy on the resource itself, where it has one. */
  readonly resourcePolicy?: Json;
}

/** Asks the rules of IAM whether the function's role may do this. */
export const may = (functionName: string, request: Request) =>
  allows(statementsOf(roleOf(functionName)), request);

/** Asks the rules of IAM whether these statements allow this. */
export const allows = async (statements: readonly Json[], request: Request): Promise<boolean> => {
  const policy = { Version: '2012-10-17', Statement: statements };
  const response = await runSimulation(
    {
      identityPolicies: [{ name: 'under-test', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      request: {
        principal,
        action: request.action,
        resource: { resource: request.resource, accountId: account },
        contextVariables: request.context ?? {},
      },
      ...(request.resourcePolicy && { resourcePolicy: request.resourcePolicy }),
    },
    {},
  );
  if (response.resultType === 'error') throw new Error(JSON.stringify(response.errors));
  return response.overallResult === 'Allowed';
};

/** May the function's role do this with that key, by its own policy and the key's? */
export const mayUseKey = (
  functionName: string,
  action: string,
  name: Parameters<typeof keyNamed>[0],
  context: Record<string, string> = {},
) => {
  const { arn, Properties } = keyNamed(name);
  const resourcePolicy = onKey(resolved('Storage', Properties.KeyPolicy), arn);
  return may(functionName, { action, resource: arn, context, resourcePolicy });
};

/** In a key policy `*` means the key itself. */
const onKey = (policy: Json, arn: string) => ({
  ...policy,
  Statement: policy.Statement.map((statement: Json) => ({ ...statement, Resource: arn })),
});
