import { dateFormat } from '../intlFormats.ts';
import { listed } from '../listed.ts';
import type { HealthCardMessages } from './messages.ts';

const statusInSentence = { green: 'green', amber: 'amber', red: 'red' } as const;
const status = { green: 'Green', amber: 'Amber', red: 'Red', unknown: 'Unknown' } as const;

/** English. */
export const healthCardEnglish: HealthCardMessages = {
  language: 'en',
  // Day before month, as in most of the world; both read the same.
  date: (epochMs) => dateFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(epochMs),
  subtitle: {
    project: (asOf) => `Project health, as of ${asOf}`,
    engagement: (asOf) => `Engagement health, as of ${asOf}`,
  },
  status,
  statusInSentence,
  missing: { 'not-observed': 'No data', unknown: 'Not known', expired: 'Out of date' },
  notApplicable: 'Does not apply',
  allOf: (items) => listed(items, 'and'),
  verdict: {
    band: {
      green: (greenFrom) => `Green because the score is ${greenFrom} or more.`,
      amber: (amberFrom, greenFrom) => `Amber because the score is ${amberFrom} or more but below ${greenFrom}.`,
      red: (amberFrom) => `Red because the score is below ${amberFrom}.`,
    },
    gate: (decided, crossed, scoreStatus) =>
      `${status[decided]} because ${crossed}; the score alone would be ${statusInSentence[scoreStatus]}.`,
    coverage: {
      'nothing-applies': () => 'Unknown because no measure applies.',
      'nothing-measured': () => 'Unknown because nothing was measured.',
      'too-little-measured': (coverage, needed) => `Unknown because only ${coverage} is measured; a status needs ${needed}.`,
    },
    notCertain: 'Not certain: what is missing could change it.',
    reported: (reported, by) => `Reported${by === undefined ? '' : ` by ${by}`}: ${statusInSentence[reported]}.`,
  },
  crossed: { below: (measure) => `${measure} is below its red line`, above: (measure) => `${measure} is above its red line` },
  sentence: (parts) => `${parts}.`,
  outOf: 'of 100',
  outOfBetween: (low, high) => `of 100, between ${low} and ${high} whatever the missing is`,
  takeaway: (score, low, high, amberFrom, greenFrom) =>
    `Score ${score} of 100${low === high ? '' : `, between ${low} and ${high} whatever the missing is`}; green from ${greenFrom}, red below ${amberFrom}.`,
  coverage: (share) => `coverage ${share}`,
  reason: (measure, value) => `${measure} ${value}`,
  target: (target) => `target ${target}`,
  redLine: (redLine) => `red line ${redLine}`,
  countOf: (part, count) => `${part} of ${count}`,
  count: (count) => `from ${count}`,
  plausible: (range) => `${range} is plausible`,
  aged: (measuredOn, share) => `measured ${measuredOn}, counts ${share}`,
  source: (source) => `source: ${source}`,
  more: (count) => `${count} more`,
  pathToGreen: (steps) => `Back to green: ${listed(steps, 'and')}${steps.length === 1 ? ', nothing else needs to change' : ''}.`,
  step: (measure, from, to) => `${measure} from ${from} to ${to}`,
  measuredAgain: (measure) => `${measure} measured again as it is`,
  model: (id, version) => `Model ${id} ${version}`,
  madeWith: (versions) => `Made with ${versions}`,
};
