import * as z from 'zod';
import { type Case, caseStatuses, isOpen } from '../../domain/case.ts';
import { intents } from '../../domain/classification.ts';
import { AppError } from '../../domain/errors.ts';
import { type ListedCase, nextDueOf } from '../../domain/listed-case.ts';
import { dueSort, stateKey, timerShardOf, timerSort, unitPk } from './keys.ts';
import { labelShape } from './label-shape.ts';

const strings = z.array(z.string());

const listed = {
  code: z.string(),
  unit: z.string(),
  status: z.enum(caseStatuses),
  intent: z.enum(intents),
  acts: strings,
  receivedAt: z.string(),
  dueOn: z.string(),
  overdueSince: z.string().optional(),
  isPastRedLine: z.boolean(),
  shutOut: strings,
};

const listedItem = z.object({
  ...listed,
  caseId: z.string(),
  nextDue: z.object({ rule: z.string(), dueOn: z.string() }).optional(),
});

const caseItem = z.object({
  ...listed,
  caseId: z.string(),
  version: z.number(),
  journal: z.object({ seq: z.number(), hash: z.string() }),
  channel: z.enum(['email', 'web', 'hotline']),
  confidence: z.number(),
  procedure: z.enum(['feedback', 'complaint', 'denunciation']),
  accused: strings,
  headIsMeant: z.boolean(),
  isUrgent: z.boolean(),
  proposedUnit: z.string().optional(),
  recipients: strings,
  triage: strings,
  why: z.array(
    z.object({
      decided: z.enum(['intent', 'act', 'unit', 'head', 'urgent']),
      label: z.string(),
      phrase: z.string(),
    }),
  ),
  mentions: strings,
  obligations: z.array(
    z.object({
      rule: z.string(),
      unit: z.string(),
      since: z.string(),
      dueOn: z.string(),
      isProvisional: z.boolean(),
      metAt: z.string().optional(),
    }),
  ),
  stepsDone: strings,
  timerAt: z.string().optional(),
  rawKey: z.string().optional(),
  unreadable: z.string().optional(),
  signature: z.string().optional(),
  machine: labelShape.extend({ abstained: z.boolean() }).optional(),
  correctedAt: z.string().optional(),
  learnedIn: z.string().optional(),
});

/** What the indexes need beside the case itself. The timer's sort key takes the place of the plain instant. */
const indexAttributes = (state: Case) => {
  const half = isOpen(state.status) ? ('OPEN' as const) : ('DONE' as const);
  return {
    unitPk: unitPk(state.unit, half),
    duePk: half,
    dueSk: dueSort(state.dueOn, state.id),
    nextDue: nextDueOf(state),
    ...(state.timerAt !== undefined && {
      timerShard: timerShardOf(state.id),
      timerAt: timerSort(state.timerAt, state.id),
    }),
  };
};

export const toCaseItem = (state: Case) => {
  const { id, timerAt: _, ...rest } = state;
  return { ...stateKey(id), entity: 'case', caseId: id, ...rest, ...indexAttributes(state) };
};

/** Throws `AppError('unavailable', 'damaged-item')` for an item that is not what we write. */
const parsed = <T>(result: z.ZodSafeParseResult<T>): T => {
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('unavailable', 'damaged-item', { field });
};

// Zod types optional fields as `| undefined`; the items never hold an undefined, so the casts only drop that.
export const fromCaseItem = (item: unknown): Case => {
  const { caseId, timerAt, ...rest } = parsed(caseItem.safeParse(item));
  const instant = timerAt?.slice(0, timerAt.indexOf('#'));
  return { ...rest, id: caseId, ...(instant !== undefined && { timerAt: instant }) } as Case;
};

export const fromListedItem = (item: unknown): ListedCase => {
  const { caseId, ...rest } = parsed(listedItem.safeParse(item));
  return { ...rest, id: caseId } as ListedCase;
};
