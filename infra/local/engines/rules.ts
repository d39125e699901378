import * as z from 'zod';
import { atPath, type Json, type JsonObject } from '../template/json.ts';
import type { Template } from '../template/template.ts';
import { matchesPattern } from './event-pattern.ts';
import { fillRuleTemplate } from './input-template.ts';

const json: z.ZodType<Json> = z.json();
const ruleProperties = z.object({
  EventPattern: json.optional(),
  State: z.string().default('ENABLED'),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.string().optional(),
        InputPath: z.string().optional(),
        InputTransformer: z
          .object({
            InputPathsMap: z.record(z.string(), z.string()).default({}),
            InputTemplate: z.string(),
          })
          .optional(),
      }),
    )
    .default([]),
});

type Target = z.infer<typeof ruleProperties>['Targets'][number];

const inputFor = ({ Input, InputPath, InputTransformer }: Target, event: Json) => {
  if (InputTransformer) {
    const { InputTemplate, InputPathsMap } = InputTransformer;
    return fillRuleTemplate(InputTemplate, InputPathsMap, event);
  }
  if (Input !== undefined) return Input;
  return JSON.stringify(InputPath ? atPath(event, InputPath) : event);
};

/** The default event bus: an event goes to the queue of each rule that it fits. */
export const createEventBus = (
  template: Template,
  send: (queueName: string, body: string) => void,
) => {
  const queues = template.ofType('AWS::SQS::Queue');
  const rules = template
    .ofType('AWS::Events::Rule')
    .map(({ name, properties }) => ({ name, ...ruleProperties.parse(properties) }))
    .filter(({ State, EventPattern }) => State === 'ENABLED' && EventPattern !== undefined);
  const routes = rules.flatMap(({ name, EventPattern = {}, Targets }) =>
    Targets.filter(({ Arn }) => !Arn.includes(':sns:')).map((target) => {
      const queue = queues.find(({ arn }) => arn === target.Arn);
      if (!queue)
        throw new Error(`The local cloud delivers events to queues; rule ${name} goes elsewhere`);
      return { pattern: EventPattern, target, queueName: queue.name };
    }),
  );
  return {
    publish: (event: JsonObject) => {
      for (const { pattern, target, queueName } of routes) {
        if (matchesPattern(pattern, event)) send(queueName, inputFor(target, event));
      }
    },
  };
};

export type EventBus = ReturnType<typeof createEventBus>;
