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

/** The clocks of a metric that a ticket's history sets off. */
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
  return cycles.map((cycle) => cycle.finish());
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
  const candidates = (revision.targets.get(metric) ?? []).filter((candidate) => hasDeadline(candidate.target, ticket));
  const matching = firstMatch(candidates, moment);
  const indexed = matching ?? laterMatch(candidates, moments, at);
  if (indexed === undefined) return undefined;
  // A target that starts anew when it comes to match does not need its trigger to fire just then.
  const startsLate =
    indexed === matching && indexed.target.retarget === 'restart' && moments.slice(0, at).some((past) => fires(indexed.startOn, past));
  if (earlier === undefined && !startsLate && !fires(indexed.startOn, moment)) return undefined;
  return new CycleBuilder(revision, candidates, indexed, ticket, moment);
}

/** A target that comes to match only later counts from the start all the same, unless it says to start anew then. */
function laterMatch(candidates: readonly IndexedTarget[], moments: readonly Moment[], from: number): IndexedTarget | undefined {
  for (const moment of moments.slice(from + 1)) {
    const match = firstMatch(candidates, moment);
    if (match !== undefined) return match.target.retarget === 'restart' ? undefined : match;
  }
  return undefined;
}

/** Goes along with a ticket and notes what its clock is told. */
class CycleBuilder {
  readonly #revision: IndexedRevision;
  readonly #candidates: readonly IndexedTarget[];
  readonly #ticket: Ticket;
  readonly #target: SlaClockTarget;
  readonly #events: SlaClockEvent[] = [];
  /** Whether the ticket has met any target yet: before that, none matching is not a cancellation. */
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
    this.#target = clockTarget(indexed.target, ticket);
    this.#tell('start', moment);
    this.#followFields(moment);
  }

  /** Whether a moment ends this cycle and begins the next. */
  beginsAnew(moment: Moment): boolean {
    return this.#current.target.reopen === 'newCycle' && this.#stopped && this.#reopens(moment);
  }

  follow(moment: Moment): void {
    this.#followTarget(moment);
    this.#followFields(moment);
  }

  finish(): Cycle {
    const { effectiveFrom } = this.#revision;
    return { target: this.#target, events: this.#events, ...(effectiveFrom === undefined ? {} : { policyRevision: effectiveFrom }) };
  }

  #followTarget(moment: Moment): void {
    const match = firstMatch(this.#candidates, moment);
    if (match === undefined) {
      if (this.#matched && !this.#cancelled) this.#tell('cancel', moment);
      this.#cancelled = this.#matched;
      return;
    }
    if (match !== this.#current || this.#cancelled) {
      this.#events.push({ type: 'retarget', at: moment.ms, target: clockTarget(match.target, this.#ticket) });
    }
    this.#matched = true;
    this.#cancelled = false;
    this.#current = match;
  }

  #followFields(moment: Moment): void {
    const { stopOn, pauseWhile } = this.#current;
    if (this.#stopped) {
      if (this.#reopens(moment)) {
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

  #reopens(moment: Moment): boolean {
    const { startOn, stopOn, reopenOn } = this.#current;
    if (reopenOn !== undefined) return fires(reopenOn, moment);
    if (stopOn.kind === 'fields') return !stopOn.holds(moment.fields);
    return startOn.kind === 'event' && fires(startOn, moment);
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

function firstMatch(candidates: readonly IndexedTarget[], { fields }: Moment): IndexedTarget | undefined {
  return candidates.find((candidate) => candidate.matches(fields));
}

function fires(trigger: IndexedTrigger, { name, actor, fields, seen }: Moment): boolean {
  if (trigger.kind === 'fields') return trigger.holds(fields);
  if (name === undefined || !trigger.names.includes(name)) return false;
  if (trigger.actors !== undefined && (actor === undefined || !trigger.actors.includes(actor))) return false;
  return trigger.after === undefined || seen.has(trigger.after);
}

function hasDeadline({ within }: SlaTarget, ticket: Ticket): boolean {
  return typeof within !== 'object' || !('deadline' in within) || deadlineOf(within.deadline, ticket) !== undefined;
}

function deadlineOf(name: string, { deadlines }: Ticket) {
  return deadlines !== undefined && Object.hasOwn(deadlines, name) ? deadlines[name] : undefined;
}

/** What a single clock needs to know of a target, the ticket's deadline filled in. */
function clockTarget({ within, calendar, warnAt, reopen, retarget }: SlaTarget, ticket: Ticket): SlaClockTarget {
  const dueAt = typeof within === 'object' && 'deadline' in within ? deadlineOf(within.deadline, ticket) : undefined;
  return {
    ...(dueAt !== undefined
      ? { within: { dueAt } }
      : within === undefined || (typeof within === 'object' && 'deadline' in within)
        ? {}
        : { within }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(warnAt === undefined ? {} : { warnAt }),
    // Cycles are told apart here already.
    ...(reopen === undefined || reopen === 'newCycle' ? {} : { reopen }),
    ...(retarget === undefined ? {} : { retarget }),
  };
}
