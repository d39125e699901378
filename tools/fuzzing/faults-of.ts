import { hasNoLetter } from '../../shared/classification/rules/intent.ts';
import { readText } from '../../shared/classification/text/read-text.ts';
import { isCut, wholeText } from '../../shared/classification/text/whole-text.ts';
import {
  type Classification,
  type ClassifierInput,
  intents,
} from '../../shared/domain/classification.ts';
import { acts as taxonomy } from '../../shared/domain/taxonomy.ts';
import type { Directory } from '../../shared/domain/unit.ts';

const actCodes: ReadonlySet<string> = new Set(taxonomy.map(({ code }) => code));
const mixable: readonly string[] = intents.slice(0, 4);
const kinds: readonly string[] = ['intent', 'act', 'unit', 'head', 'urgent'];
const mostReasons = 16;

const isListOf = (list: readonly string[], isKnown: (item: string) => boolean) =>
  list.every(isKnown) && new Set(list).size === list.length;

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** As it was sent, or as it is read: composed, without signs that cannot be seen. */
const standsIn = (text: string, phrase: string) =>
  text.includes(phrase) ||
  [text.normalize('NFC'), text.normalize('NFKC')].some(
    (form) => form.includes(phrase) || form.replace(invisible, '').includes(phrase),
  );

const isSetAsideUnseen = (input: ClassifierInput, { intent, abstained }: Classification) =>
  intent === 'unrelated' && !abstained && !hasNoLetter(readText(wholeText(input)));

const isEmptyWhenNoReport = ({ intent, acts, units, also, urgent, answerer }: Classification) => {
  if (intent !== 'inquiry' && intent !== 'unrelated') return true;
  return acts.length + units.length + also.length === 0 && !urgent && answerer === undefined;
};

const isExplained = (input: ClassifierInput, { why }: Classification) => {
  const text = wholeText(input);
  return why.every(
    ({ decided, phrase }) =>
      kinds.includes(decided) && phrase.trim().length > 1 && standsIn(text, phrase),
  );
};

/** What is wrong with an answer, whatever the report was: names of the promises that it breaks. Pure. */
export const createFaultFinder = ({ units: known }: Pick<Directory, 'units'>) => {
  const codes = new Set(known.map(({ code }) => code));
  return (input: ClassifierInput, found: Classification): string[] => {
    const { intent, confidence, also, acts, units, answerer, head, headIsSure } = found;
    const promises: Readonly<Record<string, boolean>> = {
      'an intent that exists': intents.includes(intent),
      'a confidence from 0 to 1': confidence >= 0 && confidence <= 1,
      'further intents of the first four': isListOf(
        also,
        (one) => mixable.includes(one) && one !== intent,
      ),
      'acts of the taxonomy, each once': isListOf(acts, (code) => actCodes.has(code)),
      'units of the directory, each once': isListOf(units, (code) => codes.has(code)),
      'an answerer only where no unit is accused':
        answerer === undefined || (codes.has(answerer) && units.length === 0),
      'nothing alleged where nothing is reported': isEmptyWhenNoReport(found),
      'a person where the head is left open': headIsSure || (head && found.abstained),
      'an open head where the letter was cut': !isCut(input) || (head && !headIsSure),
      'a person before a letter is set aside': !isSetAsideUnseen(input, found),
      'few reasons': found.why.length <= mostReasons,
      'reasons that stand in the text': isExplained(input, found),
    };
    return Object.keys(promises).filter((name) => !promises[name]);
  };
};
