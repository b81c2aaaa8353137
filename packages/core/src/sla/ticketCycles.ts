import { epochMsAt } from '../time/toEpochMs.ts';
import type { IsoInstant } from '../time/types.ts';
import type { IndexedRevision, IndexedTarget, IndexedTrigger, PolicyIndex } from './policyIndex.ts';
import type { Moment } from './ticketHistory.ts';
import type { SlaClockEvent, SlaClockTarget, SlaTarget, Ticket } from './types.ts';

/** One clock of a ticket before it is run: the target it starts with and what it is told. */
export interface Cycle {
  readonly target: SlaClockTarget;
  readonly policyRevision?: IsoInstant;
  readonly events: readonly SlaClockEvent[];
}

/** The clocks of a metric that a ticket's history sets off; one that has not started where a target is for the ticket and nothing has started it yet. */
export function ticketCycles(index: PolicyIndex, metric: string, ticket: Ticket, moments: readonly Moment[]): readonly Cycle[] {
  const cycles: CycleBuilder[] = [];
  let current: CycleBuilder | undefined;
  for (const [i, moment] of moments.entries()) {
    if (current === undefined || current.beginsAnew(moment)) {
      const next = startOf(index, metric, ticket, moments, i, current);
      if (next !== undefined) {
        cycles.push(next);
        current = next;
      } else current?.follow(moment);
    } else current.follow(moment);
  }
  return current === undefined ? notStarted(index, metric, ticket, moments) : cycles.map((cycle) => cycle.finish());
}

/** The clock that starts at a moment, if one does. */
function startOf(
  index: PolicyIndex,
  metric: string,
  ticket: Ticket,
  moments: readonly Moment[],
  at: number,
  earlier: CycleBuilder | undefined,
): CycleBuilder | undefined {
  const moment = moments[at] as Moment;
  const revision = revisionAt(index, moment.ms);
  const candidates = candidatesOf(revision, metric, ticket);
  const matching = firstMatch(candidates, moment);
  const indexed = matching ?? laterMatch(candidates, moments, at);
  if (indexed === undefined) return undefined;
  // A target that starts anew when it comes to match does not need its trigger to fire just then.
  const startsAnew = indexed === matching && indexed.target.retarget === 'restart' && isUnderWay(indexed, moments.slice(0, at + 1));
  if (earlier === undefined && !startsAnew && !fires(indexed.startOn, moment)) return undefined;
  return new CycleBuilder(revision, candidates, indexed, ticket, moment);
}

function notStarted(index: PolicyIndex, metric: string, ticket: Ticket, moments: readonly Moment[]): readonly Cycle[] {
  const last = moments[moments.length - 1] as Moment;
  const revision = revisionAt(index, last.ms);
  const match = firstMatch(candidatesOf(revision, metric, ticket), last);
  return match === undefined ? [] : [cycleOf(revision, clockTarget(match.target, ticket), [])];
}

/** A target that comes to match only later counts from the start all the same, unless it says to start anew then. */
function laterMatch(candidates: readonly IndexedTarget[], moments: readonly Moment[], from: number): IndexedTarget | undefined {
  for (const moment of moments.slice(from + 1)) {
    const match = firstMatch(candidates, moment);
    if (match !== undefined) return match.target.retarget === 'restart' ? undefined : match;
  }
  return undefined;
}

/** Whether a target's trigger has fired, and what stops it has not since. */
function isUnderWay(indexed: IndexedTarget, moments: readonly Moment[]): boolean {
  let state: 'before' | 'running' | 'stopped' = 'before';
  for (const moment of moments) {
    if (state === 'before' ? fires(indexed.startOn, moment) : state === 'stopped' && reopens(indexed, moment)) state = 'running';
    else if (state === 'running' && fires(indexed.stopOn, moment)) state = 'stopped';
  }
  return state === 'running';
}

/** Goes along with a ticket and notes what its clock is told. */
class CycleBuilder {
  readonly #revision: IndexedRevision;
  readonly #candidates: readonly IndexedTarget[];
  readonly #ticket: Ticket;
  readonly #target: SlaClockTarget;
  readonly #events: SlaClockEvent[] = [];
  /** Whether the ticket has met any target yet: before that nothing is promised, and none matching is not a cancellation. */
  #matched: boolean;
  #current: IndexedTarget;
  #stopped = false;
  #paused = false;
  #cancelled = false;

  constructor(revision: IndexedRevision, candidates: readonly IndexedTarget[], indexed: IndexedTarget, ticket: Ticket, moment: Moment) {
    this.#revision = revision;
    this.#candidates = candidates;
    this.#ticket = ticket;
    this.#current = indexed;
    this.#matched = firstMatch(candidates, moment) !== undefined;
    const target = clockTarget(indexed.target, ticket);
    this.#target = this.#matched ? target : stopwatchOf(target);
    this.#tell('start', moment);
    this.#followFields(moment);
  }

  /** Whether a moment ends this cycle and begins the next. */
  beginsAnew(moment: Moment): boolean {
    return this.#beginsCycles() && this.#stopped && reopens(this.#current, moment);
  }

  follow(moment: Moment): void {
    this.#followTarget(moment);
    this.#followFields(moment);
  }

  finish(): Cycle {
    return cycleOf(this.#revision, this.#target, this.#events);
  }

  #followTarget(moment: Moment): void {
    const match = firstMatch(this.#candidates, moment);
    if (match === undefined) {
      if (this.#matched && !this.#cancelled) this.#tell('cancel', moment);
      this.#cancelled = this.#matched;
      return;
    }
    if (match !== this.#current || this.#cancelled || !this.#matched) {
      this.#events.push({ type: 'retarget', at: moment.ms, target: clockTarget(match.target, this.#ticket) });
    }
    this.#matched = true;
    this.#cancelled = false;
    this.#current = match;
  }

  #followFields(moment: Moment): void {
    const { stopOn, pauseWhile } = this.#current;
    if (this.#stopped) {
      // A cycle that did not begin, for want of a target, leaves the one before as it was.
      if (!this.#beginsCycles() && reopens(this.#current, moment)) {
        this.#stopped = false;
        this.#tell('reopen', moment);
      }
    } else if (fires(stopOn, moment)) {
      this.#stopped = true;
      // A stop ends a pause.
      this.#paused = false;
      this.#tell('stop', moment);
    }
    const paused = pauseWhile?.(moment.fields) === true;
    if (paused !== this.#paused) {
      this.#paused = paused;
      this.#tell(paused ? 'pause' : 'resume', moment);
    }
  }

  #beginsCycles(): boolean {
    return this.#current.target.reopen === 'newCycle';
  }

  #tell(type: 'start' | 'pause' | 'resume' | 'stop' | 'reopen' | 'cancel', { ms }: Moment): void {
    this.#events.push({ type, at: ms });
  }
}

function revisionAt({ revisions }: PolicyIndex, ms: number): IndexedRevision {
  let found = revisions[0] as IndexedRevision;
  for (const revision of revisions) if (revision.fromMs <= ms) found = revision;
  return found;
}

function candidatesOf(revision: IndexedRevision, metric: string, ticket: Ticket): readonly IndexedTarget[] {
  return (revision.targets.get(metric) ?? []).filter(({ target }) => hasDeadline(target, ticket));
}

function cycleOf({ effectiveFrom }: IndexedRevision, target: SlaClockTarget, events: readonly SlaClockEvent[]): Cycle {
  return { target, events, ...(effectiveFrom === undefined ? {} : { policyRevision: effectiveFrom }) };
}

function firstMatch(candidates: readonly IndexedTarget[], { fields }: Moment): IndexedTarget | undefined {
  return candidates.find((candidate) => candidate.matches(fields));
}

function fires(trigger: IndexedTrigger, { name, actor, fields, seen }: Moment): boolean {
  if (trigger.kind === 'fields') return trigger.holds(fields);
  if (name === undefined || !trigger.names.includes(name)) return false;
  if (trigger.actors !== undefined && (actor === undefined || !trigger.actors.includes(actor))) return false;
  return trigger.after === undefined || seen.includes(trigger.after);
}

function reopens({ startOn, stopOn, reopenOn }: IndexedTarget, moment: Moment): boolean {
  if (reopenOn !== undefined) return fires(reopenOn, moment);
  if (stopOn.kind === 'fields') return !stopOn.holds(moment.fields);
  return startOn.kind === 'event' && fires(startOn, moment);
}

/** A target by a deadline is for tickets that have it. */
function hasDeadline({ within }: SlaTarget, ticket: Ticket): boolean {
  return typeof within !== 'object' || !('deadline' in within) || deadlineOf(within.deadline, ticket) !== undefined;
}

function deadlineOf(name: string, { deadlines }: Ticket) {
  return deadlines !== undefined && Object.hasOwn(deadlines, name) ? deadlines[name] : undefined;
}

/** What a single clock needs to know of a target, the ticket's deadline filled in. */
function clockTarget({ within, calendar, warnAt, reopen, retarget }: SlaTarget, ticket: Ticket): SlaClockTarget {
  const limit = limitOf(within, ticket);
  return {
    ...(limit === undefined ? {} : { within: limit }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(warnAt === undefined ? {} : { warnAt }),
    // Cycles are told apart here already.
    ...(reopen === undefined || reopen === 'newCycle' ? {} : { reopen }),
    ...(retarget === undefined ? {} : { retarget }),
  };
}

function limitOf(within: SlaTarget['within'], ticket: Ticket): SlaClockTarget['within'] {
  if (typeof within !== 'object' || !('deadline' in within)) return within;
  const dueAt = deadlineOf(within.deadline, ticket);
  return dueAt === undefined ? undefined : { dueAt: epochMsAt(dueAt, () => `deadlines.${within.deadline}`) };
}

/** What is counted before anything is promised: the time of the target to come. */
function stopwatchOf({ calendar, reopen }: SlaClockTarget): SlaClockTarget {
  return { ...(calendar === undefined ? {} : { calendar }), ...(reopen === undefined ? {} : { reopen }) };
}
