import type { OpenedCase, SentMail } from './local-api.ts';

export interface Shown {
  readonly shows: string;
  readonly sentTo: string;
  readonly isSetAside: boolean;
  /** Address an acknowledgement would go to. */
  readonly sender?: string;
  readonly found?: OpenedCase;
}

const recipients = ({ to }: SentMail) => (Array.isArray(to) ? to : [to]).join(' ');

const wasAcknowledged = (sent: readonly SentMail[], sender: string | undefined) =>
  sender !== undefined && sent.some((mail) => recipients(mail).includes(sender));

const outcomeOf = ({ found, isSetAside }: Shown, nameOf: (code: string) => string) => {
  if (!found) return isSetAside ? 'set aside: a machine wrote it' : 'NO CASE FOUND';
  const late = found.overdue ? ', OVERDUE' : '';
  const urgent = found.isUrgent ? ', urgent' : '';
  const why = found.triage.length > 0 ? ` (${found.triage.join(', ')})` : '';
  return `${found.code}  ${found.status}${why}${urgent}${late}\n      with ${nameOf(found.unit)}, first reply due ${found.dueAt.slice(0, 10)}`;
};

/** What became of each report, two or three lines each. */
export const outcomeTable = (
  shown: readonly Shown[],
  sent: readonly SentMail[],
  nameOf: (code: string) => string,
) =>
  shown
    .map((one, index) => {
      const acknowledged = wasAcknowledged(sent, one.sender)
        ? 'acknowledged'
        : 'no acknowledgement';
      const number = String(index + 1).padStart(2);
      return `${number}. ${one.shows}\n      to ${one.sentTo}; ${acknowledged}\n      ${outcomeOf(one, nameOf)}`;
    })
    .join('\n');
