import { additions, bodies, closings, openings, people } from './added-words.ts';
import { type Drawing, shuffled } from './drawing.ts';

/** What people and programs do to a petition on its way to the next agency. */
export type Perturbation = (text: string, drawing: Drawing) => string;

const sentencesOf = (text: string) => text.split(/(?<=[.!?:;])\s+|\n+/).filter(Boolean);

const stripped = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const neighbours = 'qwertyuiopasdfghjklzxcvbnm';

const misspell = (char: string, { below }: Drawing) =>
  ['', char + char, neighbours[below(neighbours.length)] ?? ''][below(3)] ?? '';

/** One letter in fifty is missing, doubled or wrong. */
const typos: Perturbation = (text, drawing) =>
  [...text]
    .map((char) => (/\p{L}/u.test(char) && drawing.share() < 0.02 ? misspell(char, drawing) : char))
    .join('');

/** Runs of three capitalised words and more are names; every number becomes another of the same length. */
const otherFacts: Perturbation = (text, { below }) =>
  text
    .replace(/(?:\p{Lu}\p{Ll}+ ){2,4}\p{Lu}\p{Ll}+/gu, () => people[below(people.length)] ?? '')
    .replace(/\d/g, () => String(below(10)));

/** Two sentences in five stand elsewhere. */
const moved: Perturbation = (text, drawing) => {
  const sentences = sentencesOf(text);
  const places = shuffled([...sentences.keys()], drawing).slice(0, sentences.length * 0.4);
  const turned = [...places].reverse();
  const order = [...sentences.keys()].map((at) => {
    const place = places.indexOf(at);
    return place === -1 ? at : (turned[place] ?? at);
  });
  return order.map((at) => sentences[at]).join(' ');
};

/** Every fifth sentence is left out. */
const dropped: Perturbation = (text, drawing) => {
  const sentences = sentencesOf(text);
  const gone = new Set(
    shuffled([...sentences.keys()], drawing).slice(0, Math.round(sentences.length / 5)),
  );
  return sentences.filter((_, at) => !gone.has(at)).join(' ');
};

/** Two sentences more, somewhere. */
const added: Perturbation = (text, { below }) => {
  const sentences = sentencesOf(text);
  for (let count = 0; count < 2; count += 1) {
    sentences.splice(below(sentences.length + 1), 0, additions[below(additions.length)] ?? '');
  }
  return sentences.join(' ');
};

/** Another addressee, another introduction, another close. */
const newGreeting: Perturbation = (text, drawing) => {
  const { below } = drawing;
  const who = people[below(people.length)];
  const opening = openings[below(openings.length)];
  return `Kính gửi ${bodies[below(bodies.length)]},\n${opening} ${who}.\n\n${text}\n\n${closings[below(closings.length)]}\n${who}`;
};

const forwarded: Perturbation = (text, { below }) =>
  [
    `Chuyển ${bodies[below(bodies.length)]} xem xét giúp.`,
    '',
    '---------- Forwarded message ---------',
    `From: ${people[below(people.length)]} <vidu${below(1000)}@congdan.example>`,
    `Date: ${1 + below(28)} Oct 2026 08:${10 + below(50)}:44 +0700`,
    'Subject: Phản ánh của công dân',
    'To: <hopthu@bacninh.example>',
    '',
    ...(text.match(/[^\n]{1,66}(?:\s|$)/g) ?? [text]).map((line) => `> ${line.trimEnd()}`),
  ].join('\n');

/** As a scan that was read by machine breaks it: short lines, long words cut by a hyphen. */
const rewrapped: Perturbation = (text, { share }) =>
  (text.match(/[^\n]{1,38}(?:\s|$)/g) ?? [text])
    .map((line) =>
      line.trimEnd().replace(/(\p{L}{2})(\p{L}{2,})$/u, share() < 0.4 ? '$1-\n$2' : '$&'),
    )
    .join('\n');

const truncated: Perturbation = (text) => text.slice(0, Math.round(text.length * 0.7));

const chatStyle: Perturbation = (text) =>
  text
    .toLowerCase()
    .replace(/\bkhông\b/g, 'ko')
    .replace(/\bđược\b/g, 'đc')
    .replace(/[.,;:]/g, '');

export const perturbations: Readonly<Record<string, Perturbation>> = {
  stripped,
  typos,
  otherFacts,
  moved,
  dropped,
  added,
  newGreeting,
  forwarded,
  rewrapped,
  truncated,
  capitals: (text) => text.toUpperCase(),
  decomposed: (text) => text.normalize('NFD'),
  chatStyle,
  severalAtOnce: (text, drawing) =>
    newGreeting(typos(otherFacts(dropped(text, drawing), drawing), drawing), drawing),
};
