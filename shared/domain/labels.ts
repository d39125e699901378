import type { Classification, Intent } from './classification.ts';

/** What a report says, in codes: as the machine read it or as a person did. A case holds the ones in force. */
export interface Labels {
  readonly intent: Intent;
  readonly acts: readonly string[];
  /** Units complained about, worst first. */
  readonly accused: readonly string[];
  readonly headIsMeant: boolean;
  readonly isUrgent: boolean;
}

/** What the machine said first; it is never overwritten. */
export interface MachineLabels extends Labels {
  /** It did not trust itself. */
  readonly abstained: boolean;
}

export const labelFields = ['intent', 'acts', 'units', 'head', 'urgent'] as const;
export type LabelField = (typeof labelFields)[number];

type Value = string | boolean | readonly string[];

/** The order of acts says nothing; of units it does: the worst one leads. */
const valueIn: Readonly<Record<LabelField, (labels: Labels) => Value>> = {
  intent: ({ intent }) => intent,
  acts: ({ acts }) => [...acts].sort(),
  units: ({ accused }) => accused,
  head: ({ headIsMeant }) => headIsMeant,
  urgent: ({ isUrgent }) => isUrgent,
};

/** Nothing but the labels of whatever holds them. */
export const labelsOf = ({ intent, acts, accused, headIsMeant, isUrgent }: Labels): Labels => ({
  intent,
  acts,
  accused,
  headIsMeant,
  isUrgent,
});

export const machineLabelsOf = (said: Classification): MachineLabels => ({
  intent: said.intent,
  acts: said.acts,
  accused: said.units,
  headIsMeant: said.head,
  isUrgent: said.urgent,
  abstained: said.abstained,
});

/** The fields in which two judgements differ. */
export const differingFields = (one: Labels, other: Labels): readonly LabelField[] =>
  labelFields.filter((field) => {
    const value = valueIn[field];
    return JSON.stringify(value(one)) !== JSON.stringify(value(other));
  });

/** What changed, for a journal: `intentFrom`, `intentTo` and so on, only for what differs. */
export const fromTo = (one: Labels, other: Labels): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    differingFields(one, other).flatMap((field) => [
      [`${field}From`, valueIn[field](one)],
      [`${field}To`, valueIn[field](other)],
    ]),
  );
