import type { Digest } from '../digest.ts';
import type { RenderedMail } from '../outbox.ts';
import { dayInWords } from './dates.ts';
import { digestAsHtml } from './digest-html.ts';
import { digestAsText } from './digest-text.ts';

export interface DigestOptions {
  /** Address of the site, without a path. */
  readonly publicUrl: string;
}

/**
 * The morning's mail to the inspectorate: codes, bodies, dates, counts and links, never a name or a word of a report.
 * Long lists are cut, as Gmail hides what is over 102 kB; the Excel file holds every line.
 */
export const renderDigest = (digest: Digest, { publicUrl }: DigestOptions): RenderedMail => {
  const { totals, day } = digest;
  const figures = `${totals.new} mới, ${totals.dueSoon} sắp đến hạn, ${totals.overdue} quá hạn`;
  const subject = `Bản tin ngày ${dayInWords(day)}: ${figures}`;
  return {
    subject,
    text: digestAsText(digest, publicUrl),
    html: digestAsHtml(digest, { publicUrl, subject }),
  };
};
