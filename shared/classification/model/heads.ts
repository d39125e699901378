import { type Intent, intents } from '../../domain/classification.ts';
import { acts } from '../../domain/taxonomy.ts';

/** One yes-or-no question that the model answers about a text. */
export type Head = `intent:${Intent}` | `act:${string}` | 'head' | 'urgent';

export const intentHeads = intents.map((intent) => `intent:${intent}` as const);
export const actCodes: readonly string[] = acts.map(({ code }) => code);
const actHeads = actCodes.map((code) => `act:${code}` as const);

/** Every question, in the order of the model's columns. */
export const heads: readonly Head[] = [...intentHeads, ...actHeads, 'head', 'urgent'];

export const firstAct = intentHeads.length;
export const headColumn = firstAct + actHeads.length;
export const urgentColumn = headColumn + 1;
/** Whether the head of this column asks for an act. */
export const isActColumn = (column: number) => column >= firstAct && column < headColumn;

/** What is asked of single statements, too: whatever one sentence can tell. An intent is that of the whole letter. */
export const statementHeads: readonly Head[] = heads.slice(firstAct);
