import { businessTime } from './businessTime.ts';
import { healthModel } from './healthModel.ts';
import { slaClock } from './slaClock.ts';
import type { Adapter } from './types.ts';
import { workingDay } from './workingDay.ts';
import { workingDayTarget } from './workingDayTarget.ts';

/** The adapter of each suite. */
export const adapters: ReadonlyMap<string, Adapter> = new Map<string, Adapter>([
  ['business-time', businessTime],
  ['working-day', workingDay],
  ['working-day-target', workingDayTarget],
  ['sla-clock', slaClock],
  ['health-model', healthModel],
]);
