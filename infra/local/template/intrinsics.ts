import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** What the intrinsic functions of one stack look up. Each throws an Error that names what it does not find. */
export interface Lookup {
  ref(name: string): Json | undefined;
  attribute(logicalId: string, attribute: string): Json;
  importValue(name: string): Json;
}

const asText = (value: Json | undefined) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

const asList = (value: Json | undefined, name: string): Json[] => {
  if (!Array.isArray(value)) throw new Error(`${name} needs a list`);
  return value;
};

const substitute = (argument: Json, lookup: Lookup) => {
  const [template, values] = Array.isArray(argument) ? argument : [argument, {}];
  return asText(template).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const given = isJsonObject(values) ? values[name] : undefined;
    if (given !== undefined) return asText(resolve(given, lookup));
    const [id, ...attribute] = name.split('.');
    const found = attribute.length
      ? lookup.attribute(id ?? '', attribute.join('.'))
      : lookup.ref(name);
    return asText(found);
  });
};

const functions: Record<string, (argument: Json, lookup: Lookup) => Json | undefined> = {
  Ref: (argument, lookup) => lookup.ref(asText(argument)),
  'Fn::GetAtt': (argument, lookup) => {
    const [id, ...rest] = Array.isArray(argument)
      ? argument.map(asText)
      : asText(argument).split('.');
    return lookup.attribute(id ?? '', rest.join('.'));
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, lookup) => {
    const [separator, parts] = asList(argument, 'Fn::Join');
    return asList(resolve(parts ?? [], lookup), 'Fn::Join')
      .map(asText)
      .join(asText(separator));
  },
  'Fn::Select': (argument, lookup) => {
    const [index, list] = asList(argument, 'Fn::Select');
    return asList(resolve(list ?? [], lookup), 'Fn::Select')[Number(index)];
  },
  'Fn::Split': (argument, lookup) => {
    const [separator, text] = asList(argument, 'Fn::Split');
    return asText(resolve(text ?? '', lookup)).split(asText(separator));
  },
  'Fn::ImportValue': (argument, lookup) => lookup.importValue(asText(resolve(argument, lookup))),
};

const resolveObject = (object: JsonObject, lookup: Lookup): Json | undefined => {
  const [key, ...others] = Object.keys(object);
  if (key !== undefined && others.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))) {
    const apply = functions[key];
    if (!apply) throw new Error(`The local cloud does not know the intrinsic function ${key}`);
    return apply(object[key] ?? null, lookup);
  }
  const entries = Object.entries(object).map(
    ([name, value]) => [name, resolve(value, lookup)] as const,
  );
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
};

/**
 * Replaces CloudFormation's intrinsic functions in a value. A reference to `AWS::NoValue` gives undefined,
 * and the property that holds it disappears.
 */
export const resolve = (value: Json, lookup: Lookup): Json | undefined => {
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, lookup)).filter((item) => item !== undefined);
  }
  return isJsonObject(value) ? resolveObject(value, lookup) : value;
};
