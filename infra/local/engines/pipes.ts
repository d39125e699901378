import * as z from 'zod';
import type { Json } from '../template/json.ts';
import type { LocalResource, Template } from '../template/template.ts';
import { matchesPattern } from './event-pattern.ts';
import { fillPipeTemplate } from './input-template.ts';

const pipeProperties = z.object({
  Source: z.string(),
  Target: z.string(),
  SourceParameters: z
    .object({
      FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
    })
    .optional(),
  TargetParameters: z.object({ InputTemplate: z.string().optional() }).optional(),
});

/** A pipe from a table's stream to a queue. */
export interface Pipe {
  readonly name: string;
  readonly table: LocalResource;
  readonly queueName: string;
  /** The queue message for a stream record; undefined when the filter keeps it out. */
  messageFor(record: Json): string | undefined;
}

const readPipe = (resource: LocalResource, template: Template): Pipe => {
  const { Source, Target, ...parameters } = pipeProperties.parse(resource.properties);
  const table = template
    .ofType('AWS::DynamoDB::Table')
    .find(({ arn }) => Source.startsWith(`${arn}/stream/`));
  const queue = template.ofType('AWS::SQS::Queue').find(({ arn }) => arn === Target);
  if (!table || !queue) {
    throw new Error(
      `The local cloud plays pipes from a table to a queue; ${resource.name} is another`,
    );
  }
  const filters = parameters.SourceParameters?.FilterCriteria?.Filters ?? [];
  const patterns = filters.map(({ Pattern }): Json => JSON.parse(Pattern));
  const input = parameters.TargetParameters?.InputTemplate;
  return {
    name: resource.name,
    table,
    queueName: queue.name,
    messageFor: (record) => {
      const fits = patterns.length === 0 || patterns.some((one) => matchesPattern(one, record));
      if (!fits) return undefined;
      return input === undefined ? JSON.stringify(record) : fillPipeTemplate(input, record);
    },
  };
};

/** The template's pipes. @throws Error naming a pipe between other kinds of resources. */
export const readPipes = (template: Template): Pipe[] =>
  template.ofType('AWS::Pipes::Pipe').map((resource) => readPipe(resource, template));
