import type { Assembly, RawResource } from './assembly.ts';
import { type Lookup, resolve } from './intrinsics.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import type { PlayedType } from './known-types.ts';
import { type Addresses, arnOf, attributeOf, refOf } from './local-attributes.ts';
import { localNames } from './local-names.ts';

/** A resource as it is on this machine: every reference resolved to a local name, ARN or URL. */
export interface LocalResource {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** What `Ref` gives: a queue's URL, a key's id, else the name. */
  readonly id: string;
  readonly properties: JsonObject;
}

export interface Template {
  /** All resources of one type, over all stacks, in template order. */
  ofType(type: PlayedType): readonly LocalResource[];
  /** Folder of an asset by its object key; undefined when the assembly has none such. */
  assetFolder(objectKey: string): string | undefined;
}

const pseudoParameters = (
  { region, accountId }: Addresses,
  stack: string,
): Record<string, Json> => ({
  'AWS::AccountId': accountId,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::StackName': stack,
  'AWS::StackId': `arn:aws:cloudformation:${region}:${accountId}:stack/${stack}/local`,
  'AWS::URLSuffix': 'amazonaws.com',
});

const refuse = (what: string) => (): never => {
  throw new Error(`A name cannot refer to ${what}`);
};

/** Reads a name that is put together from pseudo parameters alone. */
const nameReader = (addresses: Addresses) => (resource: RawResource, value: Json) => {
  const pseudo = pseudoParameters(addresses, resource.stack);
  const lookup: Lookup = {
    ref: (name) => pseudo[name] ?? refuse(name)(),
    attribute: refuse('an attribute'),
    importValue: refuse('another stack'),
  };
  try {
    const name = resolve(value, lookup);
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
};

/** What each stack's intrinsic functions see: its parameters and resources, and what other stacks export. */
const createLookups = (
  assembly: Assembly,
  addresses: Addresses,
  nameOf: (resource: RawResource) => string,
) => {
  const byId = new Map(assembly.resources.map((one) => [`${one.stack}/${one.logicalId}`, one]));
  const find = (stack: string, logicalId: string) => {
    const resource = byId.get(`${stack}/${logicalId}`);
    if (!resource) throw new Error(`${stack} has no resource ${logicalId}`);
    return resource;
  };
  const lookupIn = (stack: string): Lookup => ({
    ref: (name) => {
      if (name === 'AWS::NoValue') return undefined;
      const pseudo = pseudoParameters(addresses, stack)[name];
      const given = pseudo ?? assembly.parameters.get(`${stack}/${name}`);
      if (given !== undefined) return given;
      const resource = find(stack, name);
      return refOf(resource, nameOf(resource), addresses);
    },
    attribute: (logicalId, attribute) => {
      const resource = find(stack, logicalId);
      return attributeOf(resource, attribute, nameOf(resource), addresses);
    },
    importValue: (name) => {
      const found = assembly.exports.get(name);
      if (!found) throw new Error(`No stack exports ${name}`);
      return resolve(found.value, lookupIn(found.stack)) ?? null;
    },
  });
  return lookupIn;
};

/** Resolves an assembly against this run's addresses. Properties are resolved when asked for. */
export const createTemplate = (assembly: Assembly, addresses: Addresses): Template => {
  const names = localNames(assembly.resources, nameReader(addresses));
  const nameOf = (resource: RawResource) => names.get(resource) ?? resource.logicalId;
  const lookupIn = createLookups(assembly, addresses, nameOf);

  const localize = (resource: RawResource): LocalResource => {
    const properties = resolve(resource.properties, lookupIn(resource.stack));
    const name = nameOf(resource);
    return {
      logicalId: resource.logicalId,
      name,
      arn: arnOf(resource, name, addresses),
      id: String(refOf(resource, name, addresses)),
      properties: isJsonObject(properties) ? properties : {},
    };
  };
  return {
    ofType: (type) => assembly.resources.filter((one) => one.type === type).map(localize),
    assetFolder: (objectKey) => assembly.assets.get(objectKey),
  };
};
