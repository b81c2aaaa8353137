export type { NoData, ProportionInterval, ProportionIntervalOptions } from './types.ts';
export { normalQuantile } from './normalQuantile.ts';
export { proportionInterval } from './proportionInterval.ts';
export { quantile } from './quantile.ts';
