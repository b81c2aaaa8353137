import type { Moment } from 'moment';

declare module 'moment' {
  interface Moment {
    workingDiff(comparator: Moment, unit: string): number;
    addWorkingTime(amount: number, unit: string): Moment;
  }
}
