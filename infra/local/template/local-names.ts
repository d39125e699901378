import type { RawResource } from './assembly.ts';
import type { Json } from './json.ts';

const nameProperties = [
  'TableName',
  'BucketName',
  'QueueName',
  'FunctionName',
  'RuleSetName',
  'TopicName',
  'LogGroupName',
  'RoleName',
  'Name',
];

/** CDK ends a logical id with eight hexadecimal digits; people read the name better without them. */
const readable = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '') || logicalId;

const isNotEmpty = (name: string | undefined) => name !== undefined && name !== '';

const explicitName = ({ properties }: RawResource, read: (value: Json) => string | undefined) =>
  nameProperties.map((property) => read(properties[property] ?? '')).find(isNotEmpty);

/** Bucket names are lower case (S3 naming rules). */
const legal = (type: string, name: string) =>
  type === 'AWS::S3::Bucket' ? name.toLowerCase().replace(/[^a-z0-9.-]/g, '-') : name;

/**
 * The name each resource goes by on this machine: its own if the template gives one, else its readable id.
 * `read` resolves a name that is put together; undefined when it refers to other resources.
 */
export const localNames = (
  resources: readonly RawResource[],
  read: (resource: RawResource, value: Json) => string | undefined,
) => {
  const taken = new Set<string>();
  const names = new Map<RawResource, string>();
  for (const resource of resources) {
    const given = explicitName(resource, (value) => read(resource, value));
    const short = legal(resource.type, given ?? readable(resource.logicalId));
    const key = `${resource.type} ${short}`;
    names.set(resource, taken.has(key) ? legal(resource.type, resource.logicalId) : short);
    taken.add(key);
  }
  return names;
};
