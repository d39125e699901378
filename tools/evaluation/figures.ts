import type { Labelled } from '../../shared/classification/learning/labelled.ts';
import {
  calibrationError,
  macroF1,
  microF1,
  share,
} from '../../shared/classification/learning/metrics.ts';
import type { Classification } from '../../shared/domain/classification.ts';

/** A labelled message and what the machine made of it. */
export interface Judged {
  readonly labelled: Labelled;
  readonly found: Omit<Classification, 'why'>;
}

interface Figure {
  readonly what: string;
  readonly higherIsBetter: boolean;
  readonly of: (judged: readonly Judged[]) => number;
}

const isReport = ({ labelled }: Judged) => labelled.intent !== 'unrelated';
const isIntentRight = ({ labelled, found }: Judged) => found.intent === labelled.intent;
const isAnswered = ({ found }: Judged) => !found.abstained;
const namesUnit = ({ labelled }: Judged) => labelled.units.length > 0;

/** Among those that a person said it of: the machine said it, too, or asked a person. */
const caught =
  (isMeant: (labelled: Labelled) => boolean, isSaid: (found: Judged['found']) => boolean) =>
  (judged: readonly Judged[]) =>
    share(
      judged.filter(({ labelled }) => isMeant(labelled)),
      ({ found }) => isSaid(found) || found.abstained,
    );

const binaryF1 =
  (isMeant: (labelled: Labelled) => boolean, isSaid: (found: Judged['found']) => boolean) =>
  (judged: readonly Judged[]) =>
    microF1(
      judged.map(({ labelled, found }) => [
        isSaid(found) ? ['yes'] : [],
        isMeant(labelled) ? ['yes'] : [],
      ]),
    );

/** What is measured, in the order in which it is shown. */
export const figures = {
  intentMacroF1: {
    what: 'intent, macro-F1',
    higherIsBetter: true,
    of: (judged) => macroF1(judged.map(({ labelled, found }) => [found.intent, labelled.intent])),
  },
  actsMicroF1: {
    what: 'acts, micro-F1',
    higherIsBetter: true,
    of: (judged) => microF1(judged.map(({ labelled, found }) => [found.acts, labelled.acts])),
  },
  unitTop1: {
    what: 'first unit right, where one is named',
    higherIsBetter: true,
    of: (judged) =>
      share(judged.filter(namesUnit), ({ labelled, found }) =>
        labelled.units.includes(found.units[0] ?? 'none'),
      ),
  },
  noUnitWhereNone: {
    what: 'no unit, where none is named',
    higherIsBetter: true,
    of: (judged) =>
      share(
        judged.filter((one) => !namesUnit(one)),
        ({ found }) => found.units.length === 0,
      ),
  },
  headRecall: {
    what: 'head meant: caught or asked',
    higherIsBetter: true,
    of: caught(
      ({ head }) => head,
      ({ head }) => head,
    ),
  },
  headFalseAlarm: {
    what: 'head suspected where none is meant',
    higherIsBetter: false,
    of: (judged) =>
      share(
        judged.filter(({ labelled }) => !labelled.head),
        ({ found }) => found.head,
      ),
  },
  denunciationRecall: {
    what: 'denunciation: caught or asked',
    higherIsBetter: true,
    of: caught(
      ({ intent }) => intent === 'denunciation',
      ({ intent }) => intent === 'denunciation',
    ),
  },
  retaliationRecall: {
    what: 'retaliation: caught or asked',
    higherIsBetter: true,
    of: caught(
      ({ acts }) => acts.includes('tru_dap'),
      ({ acts }) => acts.includes('tru_dap'),
    ),
  },
  reportSetAside: {
    what: 'real report set aside as unrelated',
    higherIsBetter: false,
    of: (judged) =>
      share(
        judged.filter(isReport),
        ({ found }) => found.intent === 'unrelated' && !found.abstained,
      ),
  },
  reportCalledUnrelated: {
    what: 'real report proposed as unrelated, a person asked',
    higherIsBetter: false,
    of: (judged) => share(judged.filter(isReport), ({ found }) => found.intent === 'unrelated'),
  },
  urgentF1: {
    what: 'urgent, F1',
    higherIsBetter: true,
    of: binaryF1(
      ({ urgent }) => urgent,
      ({ urgent }) => urgent,
    ),
  },
  calibrationError: {
    what: 'calibration error of the intent',
    higherIsBetter: false,
    of: (judged) =>
      calibrationError(
        judged.map((one) => ({ confidence: one.found.confidence, isRight: isIntentRight(one) })),
      ),
  },
  abstained: {
    what: 'left to a person',
    higherIsBetter: false,
    of: (judged) => 1 - share(judged, isAnswered),
  },
  intentRightWhenAnswered: {
    what: 'intent right, where answered',
    higherIsBetter: true,
    of: (judged) => share(judged.filter(isAnswered), isIntentRight),
  },
} satisfies Readonly<Record<string, Figure>>;
export type FigureName = keyof typeof figures;
// The keys are those of the record above.
export const figureNames = Object.keys(figures) as FigureName[];
