import { isOfficeHour, nextOfficeOpening } from './calendar.ts';
import type { Case, CaseEvent, Obligation } from './case.ts';
import { daysLate, startOfLateness } from './deadline.ts';
import { type LadderAudience, type LadderRung, rungInstant } from './ladder.ts';
import type { OutboxRow } from './open-case.ts';
import type { Province } from './province.ts';
import { unitAbove } from './unit.ts';

/** One thing the watcher has to do for an obligation: raise a flag, or send a rung's reminders. */
interface Step {
  readonly key: string;
  readonly at: string;
  readonly obligation: Obligation;
  /** Absent for the flag that is raised the moment a term has run out. */
  readonly rung?: LadderRung;
}

const instantOf = (iso: string) => Date.parse(iso);

/** Every step of the case that is not done yet, earliest first. A met obligation has none. */
const openSteps = ({ ladder, calendar }: Province, { obligations, stepsDone }: Case): Step[] =>
  obligations
    .filter(({ metAt }) => metAt === undefined)
    .flatMap((obligation): Step[] => {
      const { rule, dueOn } = obligation;
      const flag = { key: `${rule}:late`, at: startOfLateness(dueOn), obligation };
      const rungs = ladder
        .filter((rung) => rung.rule === rule)
        .map((rung) => ({
          key: `${rule}:${rung.id}`,
          at: rungInstant(calendar, rung, dueOn),
          obligation,
          rung,
        }));
      return [flag, ...rungs];
    })
    .filter(({ key }) => !stepsDone.includes(key))
    .sort((a, b) => instantOf(a.at) - instantOf(b.at));

const toUtc = (iso: string) => new Date(instantOf(iso)).toISOString();

/** When the watcher next has something to do for this case (UTC); undefined when never. */
export const nextTimer = (province: Province, state: Case): string | undefined => {
  const [first] = openSteps(province, state);
  return first && toUtc(first.at);
};

/** The next instant after `at`: reminders that are due wait for the office to open, but no flag waits with them. */
const timerAfter = (province: Province, state: Case, at: string): string | undefined => {
  const opening = nextOfficeOpening(province.calendar, at);
  const instants = openSteps(province, state).map((step) =>
    instantOf(step.at) <= instantOf(at) ? instantOf(opening) : instantOf(step.at),
  );
  return instants.length === 0 ? undefined : new Date(Math.min(...instants)).toISOString();
};

/** The last rung of each obligation: when several were missed, only the latest is worth a mail. */
const latestRungs = (steps: readonly Step[]) => [
  ...new Map(steps.filter(({ rung }) => rung).map((step) => [step.obligation.rule, step])).values(),
];

/** The unit whose people an audience is. The office stands for the Chairman: a report on its head is one on him. */
const unitOfAudience = ({ directory }: Province, audience: LadderAudience, lead: string) => {
  if (audience === 'above') return unitAbove(directory, lead);
  if (audience === 'inspectorate') return directory.roles.inspectorate;
  return audience === 'chairman' ? directory.roles.office : lead;
};

/** A unit that must not learn of a case gets no reminder of it either, whatever part it plays. */
const audiencesOf = (province: Province, { unit, shutOut }: Case, rung: LadderRung | undefined) =>
  (rung?.audiences ?? []).filter(
    (audience) => !shutOut.includes(unitOfAudience(province, audience, unit)),
  );

const remindersOf = (state: Case, steps: readonly Step[], province: Province, at: string) =>
  latestRungs(steps).flatMap(({ rung, key, obligation }): OutboxRow[] =>
    audiencesOf(province, state, rung).map((audience) => ({
      // The id is derived, so that a repeated sweep cannot put the same reminder in twice.
      id: `reminder-${key.replace(':', '-')}-${audience}`,
      audience,
      unit: state.unit,
      content: {
        kind: 'reminder',
        code: state.code,
        caseId: state.id,
        unit: state.unit,
        step: rung?.id ?? '',
        rule: obligation.rule,
        dueOn: obligation.dueOn,
        workingDaysLate: daysLate(province.calendar, obligation.dueOn, at),
      },
    })),
  );

export interface WatchResult {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
  readonly outbox: readonly OutboxRow[];
}

const withFlags = (state: Case, flags: readonly Step[]): Case => {
  const reply = flags.find(({ obligation }) => obligation.rule === 'reply10');
  const isPastRedLine = flags.some(({ obligation }) => obligation.rule === 'discipline45');
  return {
    ...state,
    ...(reply && state.overdueSince === undefined && { overdueSince: toUtc(reply.at) }),
    isPastRedLine: state.isPastRedLine || isPastRedLine,
  };
};

const eventsOf = (at: string, flags: readonly Step[], outbox: readonly OutboxRow[]) => {
  const actor = { kind: 'system', name: 'watch-deadlines' } as const;
  const missed = flags.map(({ obligation: { rule, dueOn, unit } }): CaseEvent => {
    return { at, type: 'deadline-missed', actor, data: { rule, dueOn, unit } };
  });
  const reminded = outbox.map(({ id, audience }): CaseEvent => {
    return { at, type: 'reminded', actor, data: { reminder: id, audience } };
  });
  return [...missed, ...reminded];
};

/**
 * Moves a case on to what the clock says at `at`: raises the flags of every term that has run out, and within office
 * hours sends the latest reminder of each. Outside them the reminders wait for the office to open.
 * Returns undefined when nothing is due. Running it again at the same instant changes nothing.
 */
export const watchCase = (province: Province, state: Case, at: string): WatchResult | undefined => {
  const due = openSteps(province, state).filter((step) => instantOf(step.at) <= instantOf(at));
  if (due.length === 0) return undefined;
  const mayMail = isOfficeHour(province.calendar, at);
  const done = due.filter(({ rung }) => rung === undefined || mayMail);
  if (done.length === 0) return postponed(province, state, at);
  const flags = done.filter(({ rung }) => rung === undefined);
  const outbox = remindersOf(state, done, province, at);
  const stepsDone = [...state.stepsDone, ...done.map(({ key }) => key)];
  const { timerAt: _, ...flagged } = withFlags({ ...state, stepsDone }, flags);
  const timerAt = timerAfter(province, flagged, at);
  return {
    state: timerAt === undefined ? flagged : { ...flagged, timerAt },
    events: eventsOf(at, flags, outbox),
    outbox,
  };
};

const postponed = (province: Province, state: Case, at: string): WatchResult | undefined => {
  const timerAt = timerAfter(province, state, at);
  return timerAt === undefined || timerAt === state.timerAt
    ? undefined
    : { state: { ...state, timerAt }, events: [], outbox: [] };
};
