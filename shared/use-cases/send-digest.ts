import { addWorkingDays, isWorkingDay, localDateOf } from '../domain/calendar.ts';
import { buildDigest, type Digest } from '../domain/digest.ts';
import type { ListedCase } from '../domain/listed-case.ts';
import type { OutboxContent, RenderedMail } from '../domain/outbox.ts';
import type { Province } from '../domain/province.ts';
import { renderDigest } from '../domain/wording/digest.ts';

export interface SendDigestDeps {
  readonly province: Province;
  readonly publicUrl: string;
  /** Is the digest of this day in the outbox already? */
  hasDigest(day: string): Promise<boolean>;
  /** Every open case, and the closed ones whose term ends on or after `doneSince`, page by page. */
  casesForDigest(doneSince: string): AsyncIterable<readonly ListedCase[]>;
  makeWorkbook(digest: Digest): Promise<Uint8Array>;
  storeDigest(documentKey: string, mail: RenderedMail, workbook: Uint8Array): Promise<void>;
  /** Puts the day's digest in the outbox unless it is there. */
  addDigest(day: string, content: OutboxContent): Promise<'added' | 'duplicate'>;
}

export type DigestReport =
  | { readonly outcome: 'not-a-working-day'; readonly day: string }
  | { readonly outcome: 'already-sent'; readonly day: string }
  | { readonly outcome: 'sent'; readonly day: string; readonly totals: Digest['totals'] };

/** So many mornings may fail before something new is left out; whoever was silent for longer has had alarms for days. */
const mornings = 7;

/** The working days before `day`, the latest first. */
const morningsBefore = ({ calendar }: Province, day: string) =>
  Array.from({ length: mornings }, (_, back) => addWorkingDays(calendar, day, -1 - back));

const sameHourOn = (day: string, at: string) => {
  const days = Math.round((Date.parse(localDateOf(at)) - Date.parse(day)) / 86_400_000);
  return new Date(Date.parse(at) - days * 86_400_000).toISOString();
};

/**
 * Up to when the digest before this one counted: the same hour of the latest morning that has one, so that a morning
 * that failed is made up for. When none has, this is the first: the working day before.
 */
const previousCutOff = async (deps: SendDigestDeps, at: string) => {
  const candidates = morningsBefore(deps.province, localDateOf(at));
  for (const day of candidates) if (await deps.hasDigest(day)) return sameHourOn(day, at);
  return sameHourOn(candidates[0] ?? localDateOf(at), at);
};

/** Makes the inspectorate's digest of the morning of `at` and puts it in the outbox, once per working day. */
export const sendDigest = async (deps: SendDigestDeps, at: string): Promise<DigestReport> => {
  const { province, publicUrl } = deps;
  const day = localDateOf(at);
  if (!isWorkingDay(province.calendar, day)) return { outcome: 'not-a-working-day', day };
  if (await deps.hasDigest(day)) return { outcome: 'already-sent', day };
  const cases: ListedCase[] = [];
  for await (const page of deps.casesForDigest(day)) cases.push(...page);
  const newSince = await previousCutOff(deps, at);
  const digest = buildDigest({ cases, province, at, newSince });
  const documentKey = `digests/${day}`;
  await deps.storeDigest(
    documentKey,
    renderDigest(digest, { publicUrl }),
    await deps.makeWorkbook(digest),
  );
  const added = await deps.addDigest(day, { kind: 'digest', day, documentKey });
  return added === 'duplicate'
    ? { outcome: 'already-sent', day }
    : { outcome: 'sent', day, totals: digest.totals };
};
