import * as z from 'zod';
import { type Case, type CaseMessage, caseStatuses } from '../domain/case.ts';
import { intents } from '../domain/classification.ts';
import type { Command } from '../domain/command.ts';
import { endOfTerm } from '../domain/deadline.ts';
import { AppError } from '../domain/errors.ts';
import type { ListedCase } from '../domain/listed-case.ts';
import { type CommandName, commandNames } from '../domain/staff.ts';
import { parseInput } from '../runtime/parse-input.ts';
import type { OpenedCase } from '../use-cases/handle-case.ts';
import { isOverdue } from '../use-cases/list-cases.ts';

/** `GET /v1/cases?unit=&status=&overdue=&cursor=&limit=`; an empty parameter is an absent one. */
export const caseQuery = z.strictObject({
  unit: z.string().max(32).optional(),
  status: z.enum(caseStatuses).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const codes = z.array(z.string().min(1).max(32)).max(20);

const commands = {
  forward: z.strictObject({
    unit: z.string().min(1).max(32),
    headIsNotMeant: z.boolean().optional(),
  }),
  'confirm-receipt': z.strictObject({}),
  answer: z.strictObject({
    text: z.string().trim().min(1).max(20_000),
    finding: z.enum(['founded', 'partly-founded', 'unfounded']).optional(),
  }),
  close: z.strictObject({}),
  correct: z.strictObject({
    intent: z.enum(intents),
    acts: codes,
    units: codes,
    headIsMeant: z.boolean(),
    isUrgent: z.boolean(),
    mayLearn: z.boolean().default(false),
  }),
} satisfies Record<CommandName, z.ZodType>;

const isCommand = (name: string): name is CommandName =>
  (commandNames as readonly string[]).includes(name);

/** A command from its name in the path and its body. Throws `not-found` for an unknown name, `invalid` for a bad body. */
export const parseCommand = (name: string, body: unknown): Command => {
  if (!isCommand(name)) throw new AppError('not-found', 'no-such-command');
  // The schema of each name yields exactly that command's fields.
  return { name, ...(parseInput<z.ZodType>(commands[name], body) as object) } as Command;
};

/** One row of a list. */
export const presentListed = (listed: ListedCase, at: string) => {
  const { id, code, unit, status, intent, acts, receivedAt, dueOn } = listed;
  const overdue = isOverdue(listed, at);
  return { id, code, unit, status, intent, acts, receivedAt, dueAt: endOfTerm(dueOn), overdue };
};

/** A case as staff see it. Neither the raw mail's key nor the watcher's bookkeeping leaves the house. */
export const presentCase = (state: Case, at: string) => ({
  ...presentListed(state, at),
  version: state.version,
  channel: state.channel,
  procedure: state.procedure,
  confidence: state.confidence,
  accused: state.accused,
  headIsMeant: state.headIsMeant,
  isUrgent: state.isUrgent,
  machine: state.machine,
  correctedAt: state.correctedAt,
  mayLearn: state.learnedIn !== undefined,
  proposedUnit: state.proposedUnit,
  recipients: state.recipients,
  triage: state.triage,
  why: state.why,
  mentions: state.mentions,
  obligations: state.obligations,
  isPastRedLine: state.isPastRedLine,
  unreadable: state.unreadable,
});

/** Without the key of a long text's object: it is fetched by nobody yet. */
export const presentMessage = ({
  direction,
  at,
  subject,
  text,
  textKey,
  attachments,
}: CaseMessage) => ({ direction, at, subject, text, isLong: textKey !== undefined, attachments });

export const presentOpened = (
  { state, journal, messages, secondOpinion }: OpenedCase,
  at: string,
) => ({
  ...presentCase(state, at),
  ...(secondOpinion && { secondOpinion }),
  messages: messages.map(presentMessage),
  journal: journal.map(({ seq, at: when, type, actor, data, hash }) => ({
    seq,
    at: when,
    type,
    actor,
    data,
    hash,
  })),
});
