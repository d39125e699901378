import type { OutboxContent, RenderedMail } from '../outbox.ts';
import { englishAcknowledgement } from './acknowledgement-en.ts';
import { vietnameseAcknowledgement } from './acknowledgement-vi.ts';
import { renderLetter } from './letter.ts';

export type AcknowledgementContent = Extract<OutboxContent, { kind: 'acknowledgement' }>;

export interface AcknowledgementOptions {
  /** Address of the public site, without a path. */
  readonly publicUrl: string;
  /** The sender's own key to the report; a line of its own, never part of a link. */
  readonly receiptKey?: string | undefined;
}

/**
 * What the sender gets at once: the code, who has it, what happens by when, where to look. It confirms receipt alone and
 * never says *thụ lý*, which needs a signed petition or presence (LKN Đ8, LTC Đ22). Nothing the sender wrote is in it, so
 * that nobody can make this system write to a stranger in words of their choice.
 */
export const renderAcknowledgement = (
  content: AcknowledgementContent,
  unitName: string,
  options: AcknowledgementOptions,
): RenderedMail => {
  const write = content.language === 'en' ? englishAcknowledgement : vietnameseAcknowledgement;
  return renderLetter(write(content, unitName, options));
};
