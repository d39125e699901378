import type { Directory } from '../../domain/unit.ts';
import type { Reading } from '../text/read-text.ts';
import { type BodyRule, bodyRules } from '../units/bodies-below.ts';
import { createElsewhere } from '../units/elsewhere.ts';
import { createKindOf, localKind } from '../units/kinds.ts';
import { lastResort } from '../units/last-resort.ts';
import { faint } from '../units/place-mentions.ts';
import { findMentions, type Mention } from '../units/unit-mentions.ts';
import { createUnitNames } from '../units/unit-names.ts';
import { findAccused, findAddressed, inOrderOfPlainness } from '../units/units.ts';
import { type FoundUnit, isSure } from '../units/weigh-mentions.ts';
import { type ActRule, actRules, type FoundAct, findActs } from './acts.ts';
import { type Context, createContext } from './context.ts';
import { type CueRule, cueRules } from './cues.ts';
import { findHead, type HeadFinding, type HeadRule, headRules } from './head.ts';
import { type FoundIntent, findIntent } from './intent.ts';
import { type IntentRule, intentRules } from './intent-rules.ts';
import { compileRules, type Hit } from './phrase-matcher.ts';
import { findUrgency, type UrgentRule, urgentRules } from './urgent.ts';

type AnyRule = ActRule | BodyRule | CueRule | HeadRule | IntentRule | UrgentRule;

/** What the phrases and the names of the directory say about a letter. */
export interface Letter {
  readonly reading: Reading;
  readonly context: Context;
  readonly acts: readonly FoundAct[];
  readonly accused: readonly FoundUnit[];
  /** Of a letter that accuses nobody: whom it means if the model hears that it alleges something. */
  readonly lastResort: readonly FoundUnit[];
  /** Of a letter that accuses no commune or ward: those it names, whatever part they play, most plainly first. */
  readonly communes: readonly FoundUnit[];
  /** The units that the letter is addressed to: the first has to answer a proposal. */
  readonly addressed: readonly FoundUnit[];
  readonly intent: FoundIntent;
  readonly head: HeadFinding;
  readonly urgency: { readonly isUrgent: boolean; readonly hits: readonly Hit<UrgentRule>[] };
}

type HitsByList = { [D in AnyRule['decided']]: Hit<Extract<AnyRule, { decided: D }>>[] };

/** Deals the hits of the one shared matcher out to the lists they came from. */
const byList = (hits: readonly Hit<AnyRule>[]): HitsByList => {
  const lists: HitsByList = { act: [], unit: [], cue: [], head: [], intent: [], urgent: [] };
  // A hit carries the very rule it came from, so it is of that rule's list.
  for (const hit of hits) (lists[hit.rule.decided] as Hit<AnyRule>[]).push(hit);
  return lists;
};

/** Compiles the phrase lists and the names of a directory; the reader it returns is pure and total. */
export const createLetterReader = (directory: Directory) => {
  const codes = new Set(directory.units.map((unit) => unit.code));
  const ownPlaces = directory.units.map((unit) => unit.name.replace(/^(Phường|Xã) /, ''));
  const { roles } = directory;
  const kindOf = createKindOf(directory);
  const isLocal = ({ code }: FoundUnit) => kindOf(code) === localKind;
  const isLocallyNamed = ({ unit }: Mention) => kindOf(unit) === localKind;
  const match = compileRules<AnyRule>([
    ...actRules,
    ...bodyRules.filter((rule) => codes.has(rule.label)),
    ...cueRules,
    ...headRules,
    ...intentRules,
    ...urgentRules,
  ]);
  const names = createUnitNames(directory);
  const elsewhere = createElsewhere([directory.province, ...ownPlaces]);
  return (reading: Reading): Letter => {
    const hits = byList(match(reading));
    const acts = findActs(reading, hits.act);
    const context = createContext(reading, hits.cue, acts);
    const named = findMentions(context, names, elsewhere, hits.unit);
    const mentions = named.filter(({ strength }) => strength > faint);
    const found = findAccused(context, mentions, roles);
    const isOfficialNamed =
      hits.head.some((hit) => hit.rule.label === 'chief') || context.has('body');
    const isSomeoneAccused = found.some(isSure) || isOfficialNamed;
    const intent = findIntent({ reading, hits: hits.intent, acts, isSomeoneAccused });
    // A proposal names its place and complains of none.
    const accused = intent.intent === 'recommendation' ? found.filter(isSure) : found;
    return {
      reading,
      context,
      acts,
      accused,
      communes: accused.some(isLocal)
        ? []
        : inOrderOfPlainness(context, named.filter(isLocallyNamed)),
      addressed: findAddressed(context, mentions, roles),
      lastResort: accused.length > 0 ? [] : lastResort(context, mentions, roles),
      intent,
      head: findHead(context, hits.head),
      urgency: findUrgency(reading, hits.urgent),
    };
  };
};
