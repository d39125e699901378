import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intents } from '../../../shared/domain/classification.ts';
import { findAct } from '../../../shared/domain/taxonomy.ts';
import { findUnit } from '../../../shared/domain/unit.ts';
import { classify, directory, read, readExamples } from './examples.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'UBND',
        'phường',
        'Vũ Ninh',
        'kính gửi',
        '\n',
        '.',
        'p.',
        'không',
        'đòi',
        '5',
        'triệu',
        'chủ tịch',
        'k',
        '\ud800',
        '\u0301',
        '…',
        '1',
        'cửa',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
);

it('answers any text whatever with labels that exist', () => {
  fc.assert(
    fc.property(anyText, fc.option(anyText, { nil: undefined }), (body, subject) => {
      const found = read(body, subject);
      expect(intents).toContain(found.intent);
      expect(found.confidence).toBeGreaterThanOrEqual(0);
      expect(found.confidence).toBeLessThanOrEqual(1);
      expect(found.acts.every((code) => findAct(code))).toBe(true);
      expect(found.units.every((code) => findUnit(directory, code))).toBe(true);
      if (!found.headIsSure) expect(found).toMatchObject({ head: true, abstained: true });
      if (found.intent === 'inquiry' || found.intent === 'unrelated')
        expect([found.acts, found.units]).toEqual([[], []]);
    }),
    { numRuns: 500 },
  );
});

it('gives the same answer to the same text', () => {
  for (const example of readExamples('written-first'))
    expect(classify(example)).toEqual(classify(example));
});

it('reads composed and decomposed letters alike', () => {
  for (const example of readExamples('written-first')) {
    const decomposed = { ...example, body: example.body.normalize('NFD') };
    expect(classify(decomposed)).toEqual(classify(example));
  }
});

it('gives reasons as they stand in the text, of two words at least', () => {
  for (const example of readExamples('written-first')) {
    const text = `${example.subject ?? ''}\n\n${example.body}`;
    for (const { phrase } of classify(example).why) {
      expect(text).toContain(phrase);
      expect(phrase.length).toBeGreaterThan(3);
    }
  }
});

it('puts no name that stands between two decisive words into a reason', () => {
  const found = read('Tôi tố cáo ông Phạm Hư Cấu chủ tịch xã Tân Chi đòi anh Lê Giả Định 5 triệu.');
  expect(JSON.stringify(found.why)).not.toMatch(/Hư Cấu|Giả Định/);
});

it('takes a hostile text of a million characters for its first part', () => {
  const letter = 'Cán bộ xã Tân Chi đòi phong bì. ';
  const found = read(letter + 'kính gửi chủ tịch không đòi 5 triệu '.repeat(30_000));
  expect(found.units).toContain('09343');
});
