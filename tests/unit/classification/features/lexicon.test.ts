import { describe, expect, it } from 'vitest';
import {
  type ConceptList,
  createLexicon,
  eachConcept,
  openLexicon,
} from '../../../../shared/classification/features/lexicon.ts';
import { createViews, fillViews } from '../../../../shared/classification/features/views.ts';
import { readConcepts } from '../../../../tools/training/lexicon-files.ts';

const lists: readonly ConceptList[] = [
  { concept: 'delay', phrases: ['hẹn', 'hẹn lại', 'ngâm hồ sơ'] },
  { concept: 'bribe', phrases: ['phong bì', 'hẹn', 'hẹn lại nhiều lần'] },
  { concept: 'ghost', phrases: ['ma'] },
  { concept: 'mother', phrases: ['má', 'mẹ'] },
];

/** Names of the concepts that a text is found to hold, in its order. */
const conceptsIn = (text: string, given = lists, lexicon = createLexicon(given)) => {
  const views = createViews();
  fillViews(text, views);
  const found: string[] = [];
  eachConcept(views, lexicon, (concept) => found.push(given[concept]?.concept ?? 'unknown'));
  return found;
};

describe('phrases that mean alike', () => {
  it('are found as one concept', () => {
    expect(conceptsIn('Cán bộ ngâm hồ sơ rồi hẹn.')).toEqual(['delay', 'delay']);
    expect(conceptsIn('Cán bộ trả kết quả đúng ngày.')).toEqual([]);
  });

  it('are the longest that begin at a word', () => {
    expect(conceptsIn('Họ hẹn lại nhiều lần.')).toEqual(['bribe']);
    expect(conceptsIn('Họ hẹn lại hôm sau.')).toEqual(['delay']);
  });

  it('belong to the first concept that lists them', () => {
    expect(conceptsIn('Họ hẹn.')).toEqual(['delay']);
    expect(conceptsIn('Họ hẹn.', [...lists].reverse())).toEqual(['bribe']);
  });

  it('are found in a text without diacritics, for the first that is typed so', () => {
    expect(conceptsIn('can bo ngam ho so, doi phong bi')).toEqual(['delay', 'bribe']);
    expect(conceptsIn('ma toi')).toEqual(['ghost']);
  });

  it('are told apart by their diacritics where the text has them', () => {
    expect(conceptsIn('Má tôi đến phường.')).toEqual(['mother']);
    expect(conceptsIn('Có ma ở phường này đấy.')).toEqual(['ghost']);
  });

  it('are found across any blanks and whatever the capitals', () => {
    expect(conceptsIn('NGÂM   HỒ\nSƠ'.replace('\n', ' '))).toEqual(['delay']);
  });

  it('of more than five syllables are not kept', () => {
    const long = [{ concept: 'long', phrases: ['một hai ba bốn năm sáu', 'một hai ba bốn năm'] }];
    expect(conceptsIn('một hai ba bốn năm sáu', long)).toEqual(['long']);
    const shorter = [{ concept: 'long', phrases: ['một hai ba bốn năm'] }];
    expect(createLexicon(long)).toEqual(createLexicon(shorter));
  });

  it('are the same when read back from the arrays of a file', () => {
    const { phrases, concepts } = createLexicon(lists);
    const again = openLexicon(phrases.keys.slice(), concepts.slice());
    expect(conceptsIn('Họ ngâm hồ sơ, hẹn lại nhiều lần.', lists, again)).toEqual([
      'delay',
      'bribe',
    ]);
  });
});

describe('the committed lists', () => {
  const committed = readConcepts();
  const lexicon = createLexicon(committed);
  const phrases = committed.flatMap((list) => list.phrases);
  const fitting = phrases.filter((phrase) => phrase.split(/\s+/).length <= 5);

  it('are in lower case, with phrases for each concept', () => {
    expect(committed.filter((list) => list.phrases.length === 0)).toEqual([]);
    expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase())).toEqual([]);
  });

  it('are found in themselves, each phrase of up to five syllables', () => {
    expect(fitting.filter((phrase) => conceptsIn(phrase, committed, lexicon).length === 0)).toEqual(
      [],
    );
  });
});
