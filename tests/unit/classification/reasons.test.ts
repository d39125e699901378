import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFunctionWord } from '../../../shared/classification/text/function-words.ts';
import { readText } from '../../../shared/classification/text/read-text.ts';
import { stripDiacritics } from '../../../shared/classification/text/strip-diacritics.ts';
import { readLabelled } from '../../../tools/training/labelled-file.ts';
import { read, readExamples } from './examples.ts';
import { anyText } from './features/vietnamese.ts';

const letters = [
  ...readExamples('written-first'),
  ...readExamples('written-blind'),
  ...readExamples('written-last'),
].map(({ subject, body }) => (subject ? `${subject}\n\n${body}` : body).normalize('NFC'));

const wordsOf = (phrase: string) => phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** A short form such as UBND is several syllables in one word. */
const syllablesOf = (phrase: string) => readText(phrase).tokens.length;
const reasonsIn = (text: string) => read(text).why;
const withReasons = letters.map((text) => ({ text, why: reasonsIn(text) }));

/** Phrases of all letters for which something does not hold. */
const offending = (holds: (phrase: string, text: string) => boolean) =>
  withReasons.flatMap(({ text, why }) =>
    why.map(({ phrase }) => phrase).filter((phrase) => !holds(phrase, text)),
  );

describe('the phrases that decided', () => {
  it('are given for most letters', () => {
    const explained = withReasons.filter(({ why }) => why.length > 0);
    expect(explained.length).toBeGreaterThan(0.9 * letters.length);
  });

  it('stand in the letter as they are shown', () => {
    expect(offending((phrase, text) => text.includes(phrase))).toEqual([]);
  });

  it('have two syllables at least', () => {
    expect(offending((phrase) => syllablesOf(phrase) >= 2)).toEqual([]);
  });

  it('neither begin nor end with a word that says nothing', () => {
    const isEdgeFull = (phrase: string) => {
      const words = wordsOf(phrase);
      return !isFunctionWord(words[0] ?? '') && !isFunctionWord(words.at(-1) ?? '');
    };
    expect(offending(isEdgeFull)).toEqual([]);
  });

  it('are not given twice for the same label', () => {
    for (const { why } of withReasons) {
      const said = why.map(({ decided, label, phrase }) =>
        [decided, label, phrase.toLowerCase()].join(),
      );
      expect(said.toSorted()).toEqual([...new Set(said)].sort());
    }
  });

  it('span no line', () => {
    expect(offending((phrase) => !phrase.includes('\n'))).toEqual([]);
  });

  it('speak for what was decided and nothing else', () => {
    for (const text of letters) {
      const { intent, acts, units, head, urgent, why } = read(text);
      for (const { decided, label } of why) {
        if (decided === 'intent') expect(label).toBe(intent);
        if (decided === 'act') expect(acts).toContain(label);
        if (decided === 'unit') expect(units).toContain(label);
        if (decided === 'head') expect(head).toBe(true);
        if (decided === 'urgent') expect(urgent).toBe(true);
      }
    }
  });

  it('are sixteen at most, and three for a label', () => {
    for (const { why } of withReasons) {
      const perLabel = Map.groupBy(why, ({ decided, label }) => `${decided} ${label}`);
      expect(why.length).toBeLessThanOrEqual(16);
      expect(Math.max(0, ...[...perLabel.values()].map(({ length }) => length))).toBeLessThan(4);
    }
  });

  it('are found in letters without diacritics, too, as they stand there', () => {
    for (const text of letters.slice(0, 60).map(stripDiacritics)) {
      for (const { phrase } of reasonsIn(text)) expect(text).toContain(phrase);
    }
  });
});

describe('names and marks', () => {
  const accusing = (middle: string) =>
    `Tôi tố cáo cán bộ một cửa xã Tân Chi gợi ý ${middle} đưa phong bì ${middle} mới ký hồ sơ cho dân.`;

  it.each(['Hư Cấu', 'Lê Giả Định', 'anh Hư Cấu', 'bà Trần Thị Không Có'])(
    'no phrase holds a name that stands between its words: %s',
    (name) => {
      const phrases = reasonsIn(accusing(name)).map(({ phrase }) => phrase);
      expect(phrases.length).toBeGreaterThan(0);
      expect(phrases.join(' | ')).not.toMatch(/Cấu|Giả|Định|Không Có|Trần/);
    },
  );

  it('no phrase of a rule holds what stands in its gap', () => {
    const why = reasonsIn('Cán bộ một cửa xã Tân Chi đòi anh Lê Giả Định và chị Hư Cấu 5 triệu.');
    expect(why.map(({ phrase }) => phrase).join(' | ')).not.toMatch(/Giả Định|Hư Cấu/);
  });
});

describe('lines', () => {
  it('no phrase goes on over an empty line or the end of a sentence', () => {
    const why = reasonsIn(
      'Cán bộ xã Tân Chi vòi\n\nvĩnh, đòi phong.\nBì thư để trên bàn. Gây khó.\n\nDễ hiểu, dân chờ lâu.',
    );
    for (const { phrase } of why) expect(phrase).not.toMatch(/\n\n|[.?!]/);
  });

  it('a phrase that the mail program wrapped is shown as it stands', () => {
    const text =
      'Tôi tố cáo cán bộ một cửa xã Tân Chi vòi\nvĩnh, đòi phong\nbì mới ký hồ sơ cho dân.';
    for (const { phrase } of reasonsIn(text)) expect(text).toContain(phrase);
  });
});

describe('any text', () => {
  it('gets reasons that stand in it, as composed letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const composed = [text.normalize('NFC'), text.normalize('NFKC')].map((form) =>
          form.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''),
        );
        for (const { phrase } of reasonsIn(text)) {
          const seen = phrase.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
          expect(composed.some((form) => form.includes(seen))).toBe(true);
          expect(syllablesOf(phrase)).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});

describe('the labelled messages of the held-out writers', () => {
  it('are explained without a line break and with two syllables or more', () => {
    const file = new URL('../../../shared/classification/data/test/', import.meta.url);
    const some = readLabelled(new URL('w08.jsonl', file).pathname).slice(0, 100);
    for (const { body } of some) {
      for (const { phrase } of reasonsIn(body.normalize('NFC'))) {
        expect(phrase).not.toContain('\n');
        expect(syllablesOf(phrase)).toBeGreaterThanOrEqual(2);
      }
    }
  });
});
