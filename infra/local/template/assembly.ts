import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Json, JsonObject } from './json.ts';
import { isKnownType } from './known-types.ts';

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
const json: z.ZodType<Json> = z.json();
const templateSchema = z.object({
  Resources: z
    .record(
      z.string(),
      z.object({ Type: z.string(), Properties: z.record(z.string(), json).optional() }),
    )
    .default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: json, Export: z.object({ Name: json }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Default: json.optional() })).default({}),
});
const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

/** A resource as the template has it: its properties still hold intrinsic functions. */
export interface RawResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
}

/** All stacks of a synthesized CDK app, as one. */
export interface Assembly {
  readonly resources: readonly RawResource[];
  /** By export name; the value may hold intrinsic functions of that stack. */
  readonly exports: ReadonlyMap<string, { readonly stack: string; readonly value: Json }>;
  /** Defaults by `<stack>/<parameter>`. */
  readonly parameters: ReadonlyMap<string, Json>;
  /** Folders of unpacked assets by their object key in the asset bucket. */
  readonly assets: ReadonlyMap<string, string>;
}

const readJson = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));

const textProperty = (properties: Record<string, unknown> | undefined, name: string) =>
  z.string().parse(properties?.[name]);

const readStack = (folder: string, file: string, stack: string) => {
  const template = templateSchema.parse(readJson(folder, file));
  const resources = Object.entries(template.Resources).map(([logicalId, resource]) => ({
    stack,
    logicalId,
    type: resource.Type,
    properties: resource.Properties ?? {},
  }));
  return { resources, outputs: template.Outputs, parameters: template.Parameters };
};

const refuseUnknown = (resources: readonly RawResource[]) => {
  const unknown = resources.filter(({ type }) => !isKnownType(type));
  if (unknown.length === 0) return;
  const list = unknown.map(({ type, stack, logicalId }) => `  ${type} (${stack}/${logicalId})`);
  throw new Error(
    `The local cloud does not know these resource types; teach it in infra/local/template/known-types.ts:\n${list.join('\n')}`,
  );
};

/**
 * Reads every stack of a cloud assembly folder (`cdk.out`).
 * @throws Error naming each resource type that the local cloud does not know.
 */
export const loadAssembly = (folder: string): Assembly => {
  const resources: RawResource[] = [];
  const exports = new Map<string, { stack: string; value: Json }>();
  const parameters = new Map<string, Json>();
  const assets = new Map<string, string>();
  const manifest = manifestSchema.parse(readJson(folder, 'manifest.json'));
  for (const [name, { type, properties }] of Object.entries(manifest.artifacts)) {
    if (type === 'aws:cloudformation:stack') {
      const stack = readStack(folder, textProperty(properties, 'templateFile'), name);
      resources.push(...stack.resources);
      for (const { Value, Export } of Object.values(stack.outputs)) {
        if (typeof Export?.Name === 'string')
          exports.set(Export.Name, { stack: name, value: Value });
      }
      for (const [parameter, { Default }] of Object.entries(stack.parameters)) {
        if (Default !== undefined) parameters.set(`${name}/${parameter}`, Default);
      }
    }
    if (type === 'cdk:asset-manifest') {
      const { files } = assetsSchema.parse(readJson(folder, textProperty(properties, 'file')));
      for (const { source, destinations } of Object.values(files)) {
        for (const { objectKey } of Object.values(destinations)) {
          assets.set(objectKey, join(folder, source.path));
        }
      }
    }
  }
  refuseUnknown(resources);
  return { resources, exports, parameters, assets };
};
