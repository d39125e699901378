import * as z from 'zod';
import type { Json } from '../template/json.ts';
import type { Template } from '../template/template.ts';
import { cronMatches, rateMinutes, wallMinute } from './cron.ts';
import type { Lambda } from './lambda.ts';

const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.string().default('ENABLED'),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

interface Schedule {
  readonly functionName: string;
  readonly expression: string;
  readonly zone: string;
  readonly isEnabled: boolean;
  readonly input: string;
}

const readSchedules = (template: Template, lambda: Lambda): Schedule[] =>
  template.ofType('AWS::Scheduler::Schedule').map(({ properties }) => {
    const { ScheduleExpression, ScheduleExpressionTimezone, State, Target } =
      scheduleProperties.parse(properties);
    return {
      functionName: lambda.byArn(Target.Arn).name,
      expression: ScheduleExpression,
      zone: ScheduleExpressionTimezone,
      isEnabled: State === 'ENABLED',
      input: Target.Input ?? '{}',
    };
  });

/** Scheduler replaces its context attributes inside the target's input; times are to the second. */
const inputAt = ({ input }: Schedule, at: Date): Json =>
  JSON.parse(
    input.replaceAll('<aws.scheduler.scheduled-time>', at.toISOString().replace(/\.\d+Z$/, 'Z')),
  );

const isDue = ({ expression, zone }: Schedule, at: Date, startedAt: Date) => {
  const every = rateMinutes(expression);
  if (every === undefined) return cronMatches(expression, wallMinute(at, zone));
  const minutes = Math.floor((at.getTime() - startedAt.getTime()) / 60_000);
  return minutes > 0 && minutes % every === 0;
};

/** Reads the template's schedules; `start` runs them at their time, `run` at once as of any instant. */
export const createSchedules = (template: Template, lambda: Lambda) => {
  const schedules = readSchedules(template, lambda);
  const run = (schedule: Schedule, at: Date) =>
    lambda.invoke(schedule.functionName, inputAt(schedule, at));

  return {
    functionNames: () => schedules.map(({ functionName }) => functionName),
    /** Undefined when no schedule runs a function of that name. Rejects when the function fails. */
    runNow: (functionName: string, at: Date) => {
      const schedule = schedules.find((one) => one.functionName === functionName);
      return schedule && run(schedule, at);
    },
    /** Looks at the clock each second; call the result to stop. */
    start: () => {
      const startedAt = new Date();
      let lastMinute = Math.floor(Date.now() / 60_000);
      const timer = setInterval(() => {
        const minute = Math.floor(Date.now() / 60_000);
        if (minute === lastMinute) return;
        lastMinute = minute;
        const at = new Date(minute * 60_000);
        for (const schedule of schedules) {
          if (!schedule.isEnabled || !isDue(schedule, at, startedAt)) continue;
          run(schedule, at).catch(() => {}); // Logged and counted by the engine that ran it.
        }
      }, 1000);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
};

export type Schedules = ReturnType<typeof createSchedules>;
