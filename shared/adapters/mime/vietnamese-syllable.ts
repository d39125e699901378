const initials = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ');

const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang
oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm
ơn ơp ơt u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut uân uâng uât uây uê uêch uên uênh uêt uơ uy uya uych uyên
uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yên yêm yêng yêt yêu yn ynh
yt`.split(/\s+/),
);

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const endsInStop = /(?:c|ch|p|t)$/u;

/**
 * Whether a word is spelled as a Vietnamese syllable can be: an initial, a rhyme and at most one tone, and only
 * the acute and the dot before a stop. Says nothing about whether the word exists.
 */
export const isVietnameseSyllable = (word: string) => {
  if (word.length > 8) return false;
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(toneMark) ?? [];
  if (tones.length > 1) return false;
  const bare = decomposed.replace(toneMark, '').normalize('NFC');
  if (tones[0] && !'\u0301\u0323'.includes(tones[0]) && endsInStop.test(bare)) return false;
  return rhymes.has(bare) || initials.some((initial) => isSplitBy(bare, initial));
};

const isSplitBy = (bare: string, initial: string) =>
  bare.startsWith(initial) && rhymes.has(bare.slice(initial.length));

/** How well the accented words of a text are spelled as Vietnamese: words that can be, and words that cannot. */
export interface Spelling {
  readonly good: number;
  readonly bad: number;
}

const accentedWord = /[\p{L}\p{M}\u00ad]+/gu;
/** Such as NĐ, QĐ, Đ: right, but too short to tell anything. */
const abbreviation = /^[A-ZĐ]{1,6}$/u;
const plainWord = /^[A-Za-z]*$/u;

/**
 * Judges the first 2,000 characters. Unaccented words say nothing about an encoding and are not counted; a word that
 * is repeated counts once, so that one wrong reading of an abbreviation does not win by being frequent.
 */
export const spellingOf = (text: string): Spelling => {
  const sample = text.slice(0, 2000);
  let good = 0;
  let bad = 0;
  for (const word of new Set(sample.match(accentedWord))) {
    if (plainWord.test(word) || abbreviation.test(word)) continue;
    if (isVietnameseSyllable(word)) good += 1;
    else bad += 1;
  }
  return { good, bad: bad + strayMarks(sample) };
};

const strayMark =
  /[\u0080-\u009f\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\ufffd]/gu;

/** Signs that stand for letters when a text is read in the wrong encoding. */
const strayMarks = (text: string) => text.match(strayMark)?.length ?? 0;
