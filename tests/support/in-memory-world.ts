import type { Classify } from '../../shared/domain/classification.ts';
import type { ParsedMail } from '../../shared/domain/mail.ts';
import type { Redact } from '../../shared/domain/redaction.ts';
import type { Sign } from '../../shared/domain/similarity.ts';
import type { FileMailDeps } from '../../shared/use-cases/file-mail.ts';
import { aProvince } from './a-province.ts';
import { aClassification, aParsedMail } from './builders.ts';
import { countingIds } from './counting-ids.ts';
import { InMemoryTable, inMemoryCases } from './in-memory-cases.ts';
import { inMemoryLearning } from './in-memory-learning.ts';
import { inMemoryLists } from './in-memory-lists.ts';
import { inMemoryOutbox } from './in-memory-outbox.ts';
import { inMemorySeal, plainKeyedHash } from './in-memory-seal.ts';
import { inMemorySecondOpinions } from './in-memory-second-opinions.ts';
import { inMemorySimilar } from './in-memory-similar.ts';

/** Masks exactly what it is told beforehand: enough to see what a use-case does with a redaction. */
const maskKnown: Redact = (text, known = {}) => {
  const values = [known.names, known.emails, known.phones, known.addresses].flatMap(
    (all) => all ?? [],
  );
  return {
    text: values.reduce((shown, value) => shown.replaceAll(value, '[đã che]'), text),
    spans: [],
  };
};

export interface World {
  /** What the classifier says of any text. */
  classify?: Classify;
  /** What every raw mail turns out to be. */
  parsed?: ParsedMail;
  /** How any text is signed; not at all unless a test says so. */
  sign?: Sign;
}

/** Everything around the use-cases, in memory: the table to look into and deps for all of them. */
export const aWorld = ({
  classify = () => aClassification(),
  parsed = aParsedMail(),
  sign = () => undefined,
}: World = {}) => {
  const table = new InMemoryTable();
  const { seal, openIdentity, openRelay } = inMemorySeal();
  const longTexts = new Map<string, string>();
  const mail: Pick<FileMailDeps, 'readRawMail' | 'parseMail' | 'storeLongText'> = {
    readRawMail: async () => new Uint8Array(),
    parseMail: async () => parsed,
    storeLongText: async (key, text) => {
      longTexts.set(key, text);
      return `texts/${key}`;
    },
  };
  const deps = {
    province: aProvince(),
    ...countingIds(),
    ...inMemoryCases(table),
    ...inMemoryOutbox(table),
    ...inMemoryLists(table),
    ...inMemorySimilar(table),
    ...inMemoryLearning(table),
    ...inMemorySecondOpinions(table),
    ...mail,
    seal,
    keyedHash: plainKeyedHash,
    classify,
    redact: maskKnown,
    sign,
  };
  return { table, deps, longTexts, openIdentity, openRelay };
};
