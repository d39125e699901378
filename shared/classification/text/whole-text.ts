import type { ClassifierInput } from '../../domain/classification.ts';

/** A letter says what it wants within this; the rest of a huge or hostile text is not looked at. */
const maxCharacters = 20_000;
const maxSubject = 1_000;

/** Subject and body as one text, cut to what is read. */
export const wholeText = ({ subject, body }: Pick<ClassifierInput, 'subject' | 'body'>) =>
  subject
    ? `${subject.slice(0, maxSubject)}\n\n${body.slice(0, maxCharacters)}`
    : body.slice(0, maxCharacters);

export const isCut = ({ body }: Pick<ClassifierInput, 'body'>) => body.length > maxCharacters;
