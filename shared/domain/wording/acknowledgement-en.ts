import type { AcknowledgementContent, AcknowledgementOptions } from './acknowledgement.ts';
import { dayInWords, momentInWords } from './dates.ts';
import type { Block, Letter } from './letter.ts';
import { trackingLink } from './links.ts';

const channels = { email: 'e-mail', web: 'the web form', hotline: 'the hotline' } as const;

const factsOf = (
  { code, channel, receivedAt, isAwaitingTriage }: AcknowledgementContent,
  unitName: string,
  { receiptKey }: AcknowledgementOptions,
): Block => ({
  kind: 'facts',
  facts: [
    ['Tracking code', code],
    ...(receiptKey === undefined ? [] : [['Receipt key', receiptKey] as const]),
    ['Received', `${momentInWords(receivedAt, 'en')}, by ${channels[channel]}`],
    [isAwaitingTriage ? 'Received by' : 'Handled by', unitName],
  ],
});

const nextStep = ({ dueOn, isAwaitingTriage }: AcknowledgementContent) => {
  const first = isAwaitingTriage
    ? 'An officer is deciding which body has to handle your report.'
    : 'The body named above has to look into your report.';
  return `What happens next: ${first} We will tell you the first result by the end of ${dayInWords(dueOn, 'en')}.`;
};

/** The acknowledgement in English, as blocks. Names of bodies stay Vietnamese: that is what they answer to. */
export const englishAcknowledgement = (
  content: AcknowledgementContent,
  unitName: string,
  options: AcknowledgementOptions,
): Letter => ({
  language: 'en',
  subject: `[${content.code}] We have received your report`,
  preview: `First result by the end of ${dayInWords(content.dueOn, 'en')}.`,
  blocks: [
    { kind: 'text', text: 'Dear Sir or Madam,' },
    { kind: 'text', text: 'We have received your report.' },
    factsOf(content, unitName, options),
    { kind: 'text', text: nextStep(content) },
    {
      kind: 'link',
      label: 'See how it is going',
      href: trackingLink(options.publicUrl, content.code),
    },
    ...(options.receiptKey === undefined
      ? []
      : [
          {
            kind: 'text',
            text: 'Whoever has both the code and the key can follow your report. Keep the key to yourself.',
          } as const,
        ]),
    {
      kind: 'text',
      text: `To add something, reply to this mail or write again, with the code [${content.code}] in the subject.`,
    },
    {
      kind: 'text',
      text: 'Your identity and personal details are kept confidential, as the law requires.',
    },
    { kind: 'text', text: `Yours faithfully,\n${unitName}` },
    {
      kind: 'note',
      text: 'This mail only confirms receipt. It is not formal acceptance of a complaint or denunciation.',
    },
    { kind: 'note', text: 'This is an automatic mail.' },
  ],
});
