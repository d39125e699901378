import type { Channel, Intent } from '../../domain/classification.ts';

/** A message and what a person says it means. What the labels mean is in the data card. */
export interface Labelled {
  readonly id: string;
  /** Who wrote it: training and test never share a writer. */
  readonly writer: string;
  /** Messages about one affair share it. */
  readonly cluster: string;
  readonly channel: Channel;
  readonly subject?: string;
  readonly body: string;
  readonly kinds: readonly string[];
  readonly intent: Intent;
  /** Further intents that the text contains as parts of their own. */
  readonly also: readonly Intent[];
  readonly acts: readonly string[];
  /** By act, and by `head` and `urgent`: the words of the text that tell of it, as a reader marked them. */
  readonly spans?: Readonly<Record<string, readonly string[]>>;
  readonly units: readonly string[];
  readonly head: boolean;
  readonly urgent: boolean;
}

/** Whether a labelled message is an example of a head of the model. */
export const isExampleOf = (labelled: Labelled, head: string) => {
  const [kind, value] = head.split(':');
  if (kind === 'intent') return labelled.intent === value;
  if (kind === 'act') return labelled.acts.includes(value ?? '');
  return head === 'head' ? labelled.head : labelled.urgent;
};
