import { Hits } from './hits.ts';
import { canBe, type Token } from './tokens.ts';

/** Phrases by group, written with diacritics; `{a|b|}` stands for one of its alternatives, here or none. */
export type Lexicon<Group extends string> = Readonly<Record<Group, readonly string[]>>;

/** A step inside a pattern. Slots share their states, so a pattern costs the sum of its alternatives, not the product. */
interface State<Group> {
  readonly edges: Map<string, Edge<Group>[]>;
  readonly skips: State<Group>[];
  /** This state and all that can be reached from it without a word; filled in when first asked for. */
  reachable?: readonly State<Group>[];
  group?: Group;
}

interface Edge<Group> {
  readonly word: string;
  readonly to: State<Group>;
}

type Found<Group> = (group: Group, from: number, end: number) => void;

/** Gives the text between token `i - 1` and token `i`. */
type Gaps = (i: number) => string;

/** Builds the finder once; searching a text then costs its tokens times the longest phrase, whatever the lexicon. */
export function phraseFinder<Group extends string>(
  lexicon: Lexicon<Group>,
): (tokens: readonly Token[], gaps: Gaps) => Readonly<Record<Group, Hits>> {
  const root = newState<Group>();
  // Object.keys loses the key type of a literal table.
  const groups = Object.keys(lexicon) as Group[];
  for (const group of groups) for (const p of lexicon[group]) addPattern(root, group, p);
  const start = reachable(root);
  const first = new Set(start.flatMap((state) => [...state.edges.keys()]));
  return (tokens, gaps) => {
    const hits = new Map(groups.map((group) => [group, new Hits(tokens.length)]));
    // The walk goes from short to long, so the longest phrase of a group stays.
    const found: Found<Group> = (group, from, end) => hits.get(group)?.set(from, end);
    tokens.forEach((token, i) => {
      if (first.has(token.plain)) walk(start, tokens, gaps, i, found);
    });
    // Object.fromEntries widens its keys to string; every group of the lexicon was put in above.
    return Object.fromEntries<Hits>(hits) as Record<Group, Hits>;
  };
}

const newState = <Group>(): State<Group> => ({ edges: new Map(), skips: [] });

const SLOT = /\{([^{}]*)\}|([^{}]+)/g;

function addPattern<Group>(root: State<Group>, group: Group, pattern: string): void {
  let state = root;
  for (const [, choices, literal = ''] of pattern.matchAll(SLOT)) {
    const next = newState<Group>();
    if (choices === undefined && literal.trim() === '') continue;
    for (const choice of (choices ?? literal).split('|')) addChoice(state, next, choice);
    state = next;
  }
  state.group = group;
}

function addChoice<Group>(from: State<Group>, to: State<Group>, choice: string): void {
  if (choice.trim() === '') from.skips.push(to);
  const words = choice.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  let state = from;
  words.forEach((word, i) => {
    const next = i === words.length - 1 ? to : newState<Group>();
    const key = stripped(word);
    state.edges.set(key, [...(state.edges.get(key) ?? []), { word, to: next }]);
    state = next;
  });
}

const stripped = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd');

function reachable<Group>(state: State<Group>): readonly State<Group>[] {
  state.reachable ??= [state, ...state.skips.flatMap(reachable)];
  return state.reachable;
}

/** Words of a phrase may be apart by a space, a line break, a slash or an abbreviation's full stop. */
const WITHIN = /^[ \t\n.,/&-]{0,3}$/;

function walk<Group>(
  start: readonly State<Group>[],
  tokens: readonly Token[],
  gaps: Gaps,
  from: number,
  found: Found<Group>,
): void {
  let states = start;
  for (let i = from; i < tokens.length && states.length > 0; i++) {
    const token = tokens[i];
    if (token === undefined || (i > from && !WITHIN.test(gaps(i)))) return;
    states = step(states, token);
    for (const { group } of states) if (group !== undefined) found(group, from, i + 1);
  }
}

function step<Group>(states: readonly State<Group>[], token: Token): readonly State<Group>[] {
  const next: State<Group>[] = [];
  for (const state of states) {
    for (const { word, to } of state.edges.get(token.plain) ?? []) {
      if (canBe(token, word)) for (const reached of reachable(to)) addOnce(next, reached);
    }
  }
  return next;
}

/** A handful of states at most: looking through them is quicker than a set. */
function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}
