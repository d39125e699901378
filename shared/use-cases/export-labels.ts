import type { Case, CaseMessage } from '../domain/case.ts';
import type { Channel, Intent } from '../domain/classification.ts';
import type { LearnedExample } from '../domain/correction.ts';
import type { Sha256 } from '../domain/journal.ts';
import { type Month, monthsBetween } from '../domain/month.ts';
import type { Redact } from '../domain/redaction.ts';
import { withoutTrackingCodes } from '../domain/tracking-code.ts';

export interface ExportLabelsDeps {
  readonly redact: Redact;
  readonly sha256: Sha256;
  /** The corrections of a month that may be learned from, page by page; a row that cannot be read is `damaged`. */
  learnedIn(month: Month): AsyncIterable<readonly (LearnedExample | 'damaged')[]>;
  loadCase(id: string): Promise<Case | undefined>;
  listMessages(id: string): Promise<readonly CaseMessage[]>;
  /** A text that was too long for its item; undefined when it is no longer there. */
  readLongText(textKey: string): Promise<string | undefined>;
}

/** A line of the training data (`shared/classification/data`). */
export interface ExportedExample {
  readonly id: string;
  readonly writer: string;
  readonly cluster: string;
  readonly channel: Channel;
  readonly subject?: string;
  readonly body: string;
  readonly kinds: readonly ['collected'];
  readonly intent: Intent;
  readonly also: readonly Intent[];
  readonly acts: readonly string[];
  readonly units: readonly string[];
  readonly head: boolean;
  readonly urgent: boolean;
}

/**
 * Why a case is left out. `withdrawn`: its consent went between the list and the case. `kept`: it is kept from a unit or
 * tells of retaliation, so who recognises the words may harm the sender. `damaged`: its row cannot be read.
 */
export type LeftOut = 'no-case' | 'withdrawn' | 'kept' | 'no-text' | 'damaged';

/** Months, both included. */
export interface WantedLabels {
  readonly from: Month;
  readonly to: Month;
  /** The cases too that are left out as `kept` unless told. */
  readonly withKept?: boolean;
}

export type ExportStep =
  | { readonly outcome: 'exported'; readonly example: ExportedExample }
  | { readonly outcome: LeftOut };

/** The whole text of the first message, redacted as it is stored. */
const textOf = async (deps: ExportLabelsDeps, id: string) => {
  const first = (await deps.listMessages(id)).find(({ direction }) => direction === 'in');
  if (!first) return undefined;
  const { subject, textKey } = first;
  const body = textKey === undefined ? first.text : await deps.readLongText(textKey);
  return body === undefined || body.trim() === '' ? undefined : { subject, body };
};

/**
 * What redaction has learned since the report came in counts, too; and a tracking code that the sender wrote would lead
 * back to a case.
 */
const cleaned = ({ redact }: ExportLabelsDeps, text: string) =>
  withoutTrackingCodes(redact(text).text);

/** A hash of an id that was drawn at random: nobody comes back from it, and one export agrees with the next. */
const anonymousId = ({ sha256 }: ExportLabelsDeps, caseId: string) =>
  sha256(`minh-bach/learned-example/${caseId}`).slice(0, 24);

const exampleOf = (
  deps: ExportLabelsDeps,
  month: Month,
  { caseId, labels }: LearnedExample,
  report: { readonly channel: Channel; readonly subject: string; readonly body: string },
): ExportedExample => {
  const id = anonymousId(deps, caseId);
  const subject = cleaned(deps, report.subject);
  return {
    id,
    writer: `collected-${month}`,
    cluster: id,
    channel: report.channel,
    ...(subject.trim() !== '' && { subject }),
    body: cleaned(deps, report.body),
    kinds: ['collected'],
    intent: labels.intent,
    also: [],
    acts: labels.acts,
    units: labels.accused,
    head: labels.headIsMeant,
    urgent: labels.isUrgent,
  };
};

const isKept = ({ shutOut, acts }: Case) => shutOut.length > 0 || acts.includes('tru_dap');

const exportOne = async (
  deps: ExportLabelsDeps,
  { month, withKept }: { readonly month: Month; readonly withKept: boolean },
  learned: LearnedExample | 'damaged',
): Promise<ExportStep> => {
  if (learned === 'damaged') return { outcome: 'damaged' };
  const state = await deps.loadCase(learned.caseId);
  if (!state) return { outcome: 'no-case' };
  if (state.learnedIn !== month) return { outcome: 'withdrawn' };
  if (isKept(state) && !withKept) return { outcome: 'kept' };
  const text = await textOf(deps, state.id);
  if (!text) return { outcome: 'no-text' };
  const report = { channel: state.channel, ...text };
  return { outcome: 'exported', example: exampleOf(deps, month, learned, report) };
};

/**
 * Walks the corrections of these months that may be learned from, and makes of each a line of training data: redacted
 * text and a person's labels, with nothing that leads back to the case, its sender or the officer.
 */
export async function* exportLabels(
  deps: ExportLabelsDeps,
  { from, to, withKept = false }: WantedLabels,
): AsyncGenerator<ExportStep> {
  for (const month of monthsBetween(from, to)) {
    for await (const page of deps.learnedIn(month)) {
      for (const learned of page) yield await exportOne(deps, { month, withKept }, learned);
    }
  }
}
